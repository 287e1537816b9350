package dev.seaworthy.readers.project;

import dev.seaworthy.engine.deployment.ProjectWord;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.text.Shown;
import dev.seaworthy.readers.tree.Reading;
import dev.seaworthy.readers.tree.SourceFile;
import dev.seaworthy.readers.tree.SourceTree;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads {@value #NAME}. Stateless, and so safe to use from any thread. */
public final class ProjectFile {
  /** The file's name; it lies at the root of the tree that is checked. */
  public static final String NAME = "seaworthy.yml";

  private static final String OTHER_NAME = "seaworthy.yaml";
  private static final int MOST_ALIASES = 50;
  private static final int DEEPEST = 20;
  private static final int LONGEST_QUOTE = 80;

  private ProjectFile() {}

  /**
   * What a project says, and what of it could not be understood.
   *
   * @param word what was understood; silent when there is no file
   * @param troubles what was not, each with its line and column
   */
  public record Stated(ProjectWord word, List<Trouble> troubles) {
    /** Copies the list. */
    public Stated {
      troubles = List.copyOf(troubles);
    }

    static Stated nothing(Trouble trouble) {
      return new Stated(ProjectWord.silent(), List.of(trouble));
    }
  }

  /** Reads the word of the project in a tree; never throws for what the file holds. */
  public static Stated read(SourceTree tree) {
    Optional<SourceFile> file = tree.file(NAME);
    if (file.isPresent()) {
      return read(file.get());
    }
    return tree.file(OTHER_NAME).isPresent()
        ? Stated.nothing(unread(Place.in(OTHER_NAME), "is not read", "name it " + NAME))
        : new Stated(ProjectWord.silent(), List.of());
  }

  private static Stated read(SourceFile file) {
    Reading reading = file.read();
    return reading instanceof Reading.Refused refused
        ? Stated.nothing(
            unread(Place.in(NAME), refused.trouble().problem(), refused.trouble().mend()))
        : understood(((Reading.Text) reading).text());
  }

  /**
   * What such a file says, for who finds it elsewhere than in a tree; never throws for what it
   * holds.
   *
   * @param text the whole file
   */
  public static Stated understood(String text) {
    try {
      Node root = composed(text);
      if (root == null) {
        return new Stated(ProjectWord.silent(), List.of());
      }
      Statements statements = new Statements();
      return root instanceof MappingNode mapping
          ? new Stated(statements.word(mapping), statements.troubles())
          : Stated.nothing(
              unread(
                  Section.place(root),
                  "is no mapping",
                  "write `name: value` lines, as docs/guide/seaworthy-yml.md shows"));
    } catch (MarkedYAMLException e) {
      String problem = e.getProblem() == null ? "is no YAML" : e.getProblem();
      return Stated.nothing(notYaml(place(e.getProblemMark()), problem));
    } catch (YAMLException | IllegalArgumentException e) {
      // SnakeYAML refuses some tags, such as !%20, by the latter.
      return Stated.nothing(notYaml(Place.in(NAME), String.valueOf(e.getMessage())));
    }
  }

  private static @Nullable Node composed(String text) {
    LoaderOptions bounds = new LoaderOptions();
    bounds.setMaxAliasesForCollections(MOST_ALIASES);
    bounds.setNestingDepthLimit(DEEPEST);
    StreamReader reader = new StreamReader(new StringReader(text));
    return new Composer(new ParserImpl(reader, bounds), new Resolver(), bounds).getSingleNode();
  }

  private static Trouble notYaml(Place place, String problem) {
    return unread(place, Shown.clipped(problem, LONGEST_QUOTE), "write valid YAML");
  }

  private static Place place(@Nullable Mark mark) {
    return mark == null
        ? Place.in(NAME)
        : new Place(NAME, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static Trouble unread(Place place, String problem, String mend) {
    return Trouble.unreadable(place, problem, mend);
  }
}
