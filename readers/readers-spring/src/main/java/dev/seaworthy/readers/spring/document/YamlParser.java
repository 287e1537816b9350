package dev.seaworthy.readers.spring.document;

import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.text.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A YAML file as nodes with their places, never as objects: no constructor runs, so no tag can make
 * one. After a document that is broken, parsing goes on at the next line that starts one. Used
 * once.
 */
final class YamlParser {
  /** Aliases of lists and maps in one document; Boot has no limit, hostile files need one. */
  private static final int MOST_ALIASES = 50;

  /** Lists and maps inside each other. */
  private static final int DEEPEST = 64;

  /** Faults after which the rest of a file is given up. */
  private static final int MOST_FAULTS = 20;

  /** Longest line, in characters: the parser's time grows with the square of a line's length. */
  private static final int LONGEST_LINE = 1 << 18;

  /** Documents of one file, since each is compared with all others. */
  static final int MOST_DOCUMENTS = 500;

  private final String file;
  private final MavenMarks marks;
  private final List<Document> documents = new ArrayList<>();
  private final List<Trouble> troubles = new ArrayList<>();

  YamlParser(String file, String text) {
    this.file = file;
    this.marks = MavenMarks.in(text);
  }

  Parsed parse() {
    String rest = marks.hidden();
    int tooLong = lineTooLong(rest);
    if (tooLong > 0) {
      refuse(
          Place.at(file, tooLong),
          "the line is longer than " + LONGEST_LINE + " characters",
          "move the value into a file of its own");
      return new Parsed(documents, troubles);
    }
    int linesBefore = 0;
    while (!rest.isEmpty() && troubles.size() < MOST_FAULTS) {
      int failedAt = parse(rest, linesBefore);
      int resume = failedAt < 0 ? -1 : nextDocument(rest, failedAt);
      if (resume < 0) {
        break;
      }
      linesBefore += linesIn(rest, resume);
      rest = rest.substring(resume);
    }
    return new Parsed(documents, troubles);
  }

  /** Parses as far as it goes; returns the offset of the fault, or -1 when there was none. */
  private int parse(String part, int linesBefore) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(MOST_ALIASES);
    options.setNestingDepthLimit(DEEPEST);
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setAllowRecursiveKeys(true);
    StreamReader reader = new StreamReader(part);
    Composer composer =
        new Composer(new ParserImpl(reader, options), new WithoutTimestamps(), options);
    try {
      while (composer.checkNode()) {
        add(composer.getNode(), linesBefore);
        if (documents.size() > MOST_DOCUMENTS) {
          Place place = Place.at(file, linesBefore + reader.getLine() + 1);
          refuse(place, "holds more than " + MOST_DOCUMENTS + " documents", "split the file");
          break;
        }
      }
      return -1;
    } catch (MarkedYAMLException e) {
      return marked(e, linesBefore, part);
    } catch (ReaderException e) {
      int offset = part.offsetByCodePoints(0, Math.min(e.getPosition(), codePoints(part)));
      Place place = Place.at(file, linesBefore + 1 + linesIn(part, offset));
      refuse(place, "holds a control character, which YAML does not allow", "take it out");
      return offset;
    } catch (YAMLException | IllegalArgumentException e) {
      // SnakeYAML refuses some tags, such as !%20, by the latter.
      Place place = Place.at(file, linesBefore + reader.getLine() + 1);
      refuse(place, said(String.valueOf(e.getMessage())), "make it simpler");
      return part.offsetByCodePoints(0, Math.min(reader.getIndex(), codePoints(part)));
    }
  }

  private int marked(MarkedYAMLException e, int linesBefore, String part) {
    Mark mark = e.getProblemMark();
    if (mark == null) {
      refuse(Place.in(file), said(String.valueOf(e.getProblem())), "mend the YAML here");
      return -1;
    }
    Place place = new Place(file, linesBefore + mark.getLine() + 1, mark.getColumn() + 1);
    String problem = said(String.valueOf(e.getProblem()));
    boolean tab = problem.contains("TAB");
    refuse(place, problem, tab ? "indent with blanks instead of tabs" : "mend the YAML here");
    return part.offsetByCodePoints(0, Math.min(mark.getIndex(), codePoints(part)));
  }

  private void add(Node root, int linesBefore) {
    if (root.getTag().equals(Tag.NULL)) {
      return;
    }
    YamlFlattening flattening = new YamlFlattening(file, linesBefore, marks);
    List<Entry> entries = flattening.flatten(root);
    troubles.addAll(flattening.troubles());
    if (!entries.isEmpty()) {
      documents.add(new Document(file, documents.size(), entries));
    }
  }

  private void refuse(Place place, String problem, String mend) {
    troubles.add(Trouble.unreadable(place, "is not valid YAML: " + problem, mend));
  }

  /** The parser's words, in which a piece of the file may stand. */
  private String said(String problem) {
    return Shown.clipped(marks.restore(problem), 120);
  }

  /** The number of the first line that is too long; 0 when none is. */
  private static int lineTooLong(String text) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i - start > LONGEST_LINE) {
        return line;
      }
      char each = text.charAt(i);
      if (each == '\n' || each == '\r') {
        line += each == '\n' || text.charAt(Math.min(i + 1, text.length() - 1)) != '\n' ? 1 : 0;
        start = i + 1;
      }
    }
    return 0;
  }

  /** Where the next line after an offset starts a document; -1 when none does. */
  private static int nextDocument(String part, int offset) {
    int from = Math.max(0, offset - 1);
    int at = Math.max(part.indexOf("\n---", from), part.indexOf("\r---", from));
    return at < 0 ? -1 : at + 1;
  }

  private static int linesIn(String part, int end) {
    int lines = 0;
    for (int i = 0; i < end; i++) {
      char each = part.charAt(i);
      boolean pair = each == '\r' && i + 1 < part.length() && part.charAt(i + 1) == '\n';
      lines += (each == '\n' || each == '\r') && !pair ? 1 : 0;
    }
    return lines;
  }

  private static int codePoints(String part) {
    return part.codePointCount(0, part.length());
  }

  /** Boot leaves dates as the text they are. */
  private static final class WithoutTimestamps extends Resolver {
    @Override
    public void addImplicitResolver(Tag tag, Pattern regexp, String first, int limit) {
      if (!tag.equals(Tag.TIMESTAMP)) {
        super.addImplicitResolver(tag, regexp, first, limit);
      }
    }
  }
}
