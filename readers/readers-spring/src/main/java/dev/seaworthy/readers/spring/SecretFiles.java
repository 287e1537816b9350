package dev.seaworthy.readers.spring;

import dev.seaworthy.engine.deployment.ProjectFiles;
import dev.seaworthy.engine.deployment.ProjectFiles.Assignment;
import dev.seaworthy.engine.deployment.ProjectFiles.Kind;
import dev.seaworthy.engine.deployment.ProjectFiles.Packing;
import dev.seaworthy.engine.deployment.ProjectFiles.ProjectFile;
import dev.seaworthy.engine.deployment.ProjectFiles.Tracking;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.build.launch.Launches;
import dev.seaworthy.readers.dotenv.DotenvFile;
import dev.seaworthy.readers.dotenv.Interpolation;
import dev.seaworthy.readers.git.TrackedFiles;
import dev.seaworthy.readers.tree.GitIgnore;
import dev.seaworthy.readers.tree.Reading;
import dev.seaworthy.readers.tree.SourceFile;
import dev.seaworthy.readers.tree.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the files of a tree that may hold secrets, once for all of its applications. */
final class SecretFiles {
  private static final Set<String> EXAMPLES =
      Set.of("example", "sample", "template", "dist", "defaults", "schema");

  private static final List<String> SERVED =
      List.of("/static/", "/public/", "/resources/resources/", "/META-INF/resources/");

  private final SourceTree tree;
  private final Optional<TrackedFiles> tracked;
  private final GitIgnore ignored;
  private final ImageCopies copies;
  private final Map<SourceFile, Kind> kinds = new HashMap<>();

  SecretFiles(SourceTree tree, Launches launches) {
    this.tree = tree;
    this.tracked = TrackedFiles.of(tree.root());
    this.ignored = GitIgnore.of(tree);
    this.copies = new ImageCopies(tree, launches);
    for (SourceFile each : tree.files()) {
      if (!each.path().contains("src/test/") && !isOfLibrary(each.path())) {
        kind(each).ifPresent(kind -> kinds.put(each, kind));
      }
    }
  }

  /**
   * Those of one application: in its folders, and at the root where nothing else claims them.
   *
   * @param modules the folders of its own module and of those that it takes in
   */
  ProjectFiles of(List<String> modules) {
    List<ProjectFile> files = new ArrayList<>();
    for (SourceFile each : tree.files()) {
      Kind kind = kinds.get(each);
      if (kind != null && (each.folder().isEmpty() || modules.stream().anyMatch(in(each)))) {
        files.add(file(each, kind));
      }
    }
    return new ProjectFiles(files);
  }

  /** Whether it lies in an archive of an artifact: it is somebody else's. */
  private static boolean isOfLibrary(String path) {
    return path.indexOf("!/") != path.lastIndexOf("!/");
  }

  private static Predicate<String> in(SourceFile file) {
    return module -> module.isEmpty() || file.path().startsWith(module + "/");
  }

  private ProjectFile file(SourceFile file, Kind kind) {
    List<Assignment> assignments =
        kind == Kind.ENVIRONMENT ? assignments(file) : List.<Assignment>of();
    return new ProjectFile(
        file.path(),
        kind,
        tracking(file),
        copies.of(file.path()),
        packing("/" + file.path()),
        othersRead(file),
        assignments);
  }

  private Tracking tracking(SourceFile file) {
    if (tracked.isPresent() && tracked.get().has(file.path())) {
      return Tracking.TRACKED;
    }
    if (ignored.ignores(file.path())) {
      return Tracking.IGNORED;
    }
    return tracked.isPresent() || !ignored.isEmpty() ? Tracking.UNTRACKED : Tracking.UNKNOWN;
  }

  private static Optional<Kind> kind(SourceFile file) {
    String name = file.name();
    if (name.equals(".env") || name.startsWith(".env.")) {
      String last = name.substring(name.lastIndexOf('.') + 1);
      return EXAMPLES.contains(last) ? Optional.empty() : Optional.of(Kind.ENVIRONMENT);
    }
    if (name.endsWith(".p12") || name.endsWith(".jks") || name.endsWith(".keystore")) {
      return name.contains("trust") ? Optional.empty() : Optional.of(Kind.KEY_STORE);
    }
    if (name.endsWith(".hprof")) {
      return Optional.of(Kind.HEAP_DUMP);
    }
    boolean key =
        name.equals("id_rsa")
            || name.equals("id_ed25519")
            || name.endsWith(".pem")
            || name.endsWith(".key");
    return key && holdsPrivateKey(file) ? Optional.of(Kind.PRIVATE_KEY) : Optional.empty();
  }

  private static boolean holdsPrivateKey(SourceFile file) {
    return file.read() instanceof Reading.Text text
        && text.text().contains("-----BEGIN ")
        && text.text().contains("PRIVATE KEY-----")
        && !text.text().contains("BEGIN ENCRYPTED");
  }

  private Packing packing(String path) {
    if (tree.artifact().isPresent()) {
      return packingIn(tree.artifact().get(), path);
    }
    if (path.contains("/src/main/resources/")) {
      return SERVED.stream().anyMatch(path::contains) ? Packing.SERVED : Packing.INSIDE;
    }
    boolean web = path.contains("/src/main/webapp/") && !path.contains("/WEB-INF/");
    return web ? Packing.SERVED : Packing.OUTSIDE;
  }

  /** A servlet container serves what lies in a war, but for its two closed folders. */
  private static Packing packingIn(String artifact, String path) {
    boolean closed = path.contains("/WEB-INF/") || path.contains("/META-INF/");
    boolean served = SERVED.stream().anyMatch(path::contains);
    return served || (artifact.endsWith(".war!") && !closed) ? Packing.SERVED : Packing.INSIDE;
  }

  private boolean othersRead(SourceFile file) {
    Path path = tree.root().resolve(file.path());
    try {
      return Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS)
          .contains(PosixFilePermission.OTHERS_READ);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static List<Assignment> assignments(SourceFile file) {
    if (!(file.read() instanceof Reading.Text text)) {
      return List.of();
    }
    return DotenvFile.parse(text.text()).resolve(Interpolation.BRACES, Map.of()).values().stream()
        .map(
            each ->
                new Assignment(
                    each.assignment().name(),
                    each.value(),
                    new Place(
                        file.path(),
                        each.assignment().valueLine(),
                        each.assignment().valueColumn())))
        .toList();
  }
}
