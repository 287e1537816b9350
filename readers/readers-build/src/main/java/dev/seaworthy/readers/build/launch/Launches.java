package dev.seaworthy.readers.build.launch;

import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.build.source.SourceText;
import dev.seaworthy.readers.tree.SourceFile;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The launches of a tree. Immutable and safe for use by several threads. */
public final class Launches {
  private static final Pattern COMPOSE =
      Pattern.compile("(?:docker-)?compose(?:[-_.][\\w.-]*)?\\.ya?ml");
  private static final Pattern CONTAINER =
      Pattern.compile("(?:dockerfile|containerfile)(?:[-_.][\\w.-]*)?|.+\\.dockerfile");

  private final List<Launch> all;
  private final List<Trouble> troubles;

  private Launches(List<Launch> all, List<Trouble> troubles) {
    this.all = List.copyOf(all);
    this.troubles = List.copyOf(troubles);
  }

  /**
   * Reads every file of a tree that says how something is started. Files are known by their names;
   * no other is opened. An artifact is started by files outside it. Never fails: what cannot be
   * read becomes a trouble.
   */
  public static Launches of(SourceTree tree) {
    List<Launch> all = new ArrayList<>();
    List<Trouble> troubles = new ArrayList<>();
    if (tree.artifact().isPresent()) {
      return none();
    }
    for (SourceFile file : tree.files()) {
      String name = file.name().toLowerCase(Locale.ROOT);
      if (CONTAINER.matcher(name).matches()) {
        SourceText.of(file, troubles)
            .ifPresent(text -> all.add(ContainerFile.read(file.path(), text)));
      } else if (name.equals("procfile")) {
        SourceText.of(file, troubles)
            .ifPresent(text -> all.addAll(ProcessFile.read(file.path(), text)));
      } else if (name.endsWith(".service")) {
        SourceText.of(file, troubles)
            .flatMap(text -> UnitFile.read(file.path(), text))
            .ifPresent(all::add);
      } else if (COMPOSE.matcher(name).matches()) {
        SourceText.of(file, troubles)
            .ifPresent(text -> all.addAll(compose(file.path(), text, troubles)));
      }
    }
    return new Launches(all, troubles);
  }

  private static List<Launch> compose(String file, String text, List<Trouble> troubles) {
    try {
      return ComposeFile.read(file, text);
    } catch (ComposeFile.Malformed e) {
      Place place = e.line() == 0 ? Place.in(file) : Place.at(file, e.line());
      troubles.add(
          Trouble.unreadable(place, String.valueOf(e.getMessage()), "mend the file, or remove it"));
      return List.of();
    }
  }

  /** No launch, where nobody looked. */
  public static Launches none() {
    return new Launches(List.of(), List.of());
  }

  /** Every launch, in the order of the paths, and of the file for several in one. */
  public List<Launch> all() {
    return all;
  }

  /** What could not be read. */
  public List<Trouble> troubles() {
    return troubles;
  }
}
