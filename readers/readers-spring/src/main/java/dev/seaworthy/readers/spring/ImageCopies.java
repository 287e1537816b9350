package dev.seaworthy.readers.spring;

import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.build.launch.Launch;
import dev.seaworthy.readers.build.launch.Launches;
import dev.seaworthy.readers.build.launch.Said;
import dev.seaworthy.readers.tree.DockerIgnore;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which files of a tree its container files copy into their images. The folder of a container file
 * is taken for the context of its build; what stays in an earlier stage is not in the image.
 */
final class ImageCopies {
  private final List<Copying> copyings = new ArrayList<>();

  /**
   * The instructions of one container file that copy.
   *
   * @param context the folder that they copy from; empty text for the root
   * @param ignore what they never see
   * @param instructions what they name
   */
  private record Copying(String context, DockerIgnore ignore, List<Said> instructions) {}

  ImageCopies(SourceTree tree, Launches launches) {
    for (Launch launch : launches.all()) {
      List<Said> instructions = launch.all(Said.Topic.COPIED);
      if (launch.kind() == Launch.Kind.CONTAINER && !instructions.isEmpty()) {
        String context = launch.file().substring(0, Math.max(0, launch.file().lastIndexOf('/')));
        DockerIgnore ignore = DockerIgnore.of(tree, launch.file(), context);
        copyings.add(new Copying(context, ignore, instructions));
      }
    }
  }

  /** The instruction that copies a file; empty where none does. */
  Optional<Place> of(String path) {
    return copyings.stream().flatMap(each -> in(each, path).stream()).findFirst();
  }

  private static Optional<Place> in(Copying copying, String path) {
    String start = copying.context().isEmpty() ? "" : copying.context() + "/";
    if (!path.startsWith(start) || copying.ignore().ignores(path.substring(start.length()))) {
      return Optional.empty();
    }
    String inside = path.substring(start.length());
    return copying.instructions().stream()
        .filter(each -> each.value().filter(source -> takes(source, inside)).isPresent())
        .map(Said::place)
        .findFirst();
  }

  /** Whether the source of an instruction is the file, a folder around it, or everything. */
  private static boolean takes(String source, String path) {
    String bare = source;
    while (bare.startsWith("./") || bare.startsWith("/")) {
      bare = bare.substring(bare.indexOf('/') + 1);
    }
    while (bare.endsWith("/")) {
      bare = bare.substring(0, bare.length() - 1);
    }
    return bare.isEmpty()
        || bare.equals(".")
        || bare.equals(path)
        || path.startsWith(bare + "/")
        || (bare.equals("*") && path.indexOf('/') < 0)
        || (bare.equals(".env*") && path.startsWith(".env"));
  }
}
