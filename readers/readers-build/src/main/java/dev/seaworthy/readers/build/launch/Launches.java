package dev.seaworthy.readers.build.launch;

import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.readers.build.source.SourceText;
import dev.seaworthy.readers.tree.Reading;
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
   * Reads every file of a tree that says how something is started. Files are known by their names,
   * and Kubernetes manifests and compose files of any other name by a glance at their text. An
   * artifact is started by files outside it. Never fails: what cannot be read becomes a trouble.
   */
  public static Launches of(SourceTree tree) {
    List<Launch> all = new ArrayList<>();
    List<Trouble> troubles = new ArrayList<>();
    if (tree.artifact().isPresent()) {
      return none();
    }
    Manifests manifests = new Manifests(troubles);
    for (SourceFile file : tree.files()) {
      String name = file.name().toLowerCase(Locale.ROOT);
      if (CONTAINER.matcher(name).matches()) {
        SourceText.of(file, troubles)
            .ifPresent(text -> all.add(ContainerFile.read(file.path(), text)));
      } else if (name.equals("procfile")) {
        SourceText.of(file, troubles)
            .ifPresent(text -> all.addAll(ProcessFile.read(file.path(), text)));
      } else if (name.endsWith(".service") || isDropIn(file)) {
        SourceText.of(file, troubles)
            .flatMap(text -> UnitFile.read(file.path(), text))
            .ifPresent(all::add);
      } else if (name.equals(PlatformFile.NAME)) {
        SourceText.of(file, troubles)
            .ifPresent(text -> all.addAll(yaml(() -> platform(file, text), file, troubles)));
      } else if (COMPOSE.matcher(name).matches()) {
        SourceText.of(file, troubles)
            .ifPresent(
                text ->
                    all.addAll(yaml(() -> ComposeFile.read(file.path(), text), file, troubles)));
      } else if (isOther(file, name) && file.read() instanceof Reading.Text read) {
        if (Manifests.mayBe(read.text())) {
          manifests.add(tree, file, read.text());
        } else if (ComposeFile.mayBe(read.text())) {
          all.addAll(yaml(() -> ComposeFile.read(file.path(), read.text()), file, troubles));
        }
      }
    }
    all.addAll(manifests.launches());
    return new Launches(all, troubles);
  }

  /** {@code shop.service.d/override.conf}. */
  private static boolean isDropIn(SourceFile file) {
    return file.folder().endsWith(".service.d") && file.name().endsWith(".conf");
  }

  /** YAML of a name that says nothing, outside of sources and of what a build server reads. */
  private static boolean isOther(SourceFile file, String name) {
    return (name.endsWith(".yml") || name.endsWith(".yaml"))
        && !name.startsWith("application")
        && !name.startsWith("bootstrap")
        && !name.startsWith(".")
        && !("/" + file.path()).contains("/src/")
        && !("/" + file.path()).contains("/.");
  }

  private static List<Launch> platform(SourceFile file, String text) throws YamlNodes.Malformed {
    return PlatformFile.read(file.path(), text).map(List::of).orElse(List.of());
  }

  /** Reads a file of YAML. */
  @FunctionalInterface
  private interface YamlReader {
    List<Launch> read() throws YamlNodes.Malformed;
  }

  private static List<Launch> yaml(YamlReader reader, SourceFile file, List<Trouble> troubles) {
    try {
      return reader.read();
    } catch (YamlNodes.Malformed e) {
      troubles.add(
          Trouble.unreadable(
              e.place(file.path()), String.valueOf(e.getMessage()), "mend the file, or remove it"));
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
