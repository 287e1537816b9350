package dev.seaworthy.readers.django.evaluate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The file system as the program sees it: the tree stands at {@link #ROOT}, and nothing else is
 * ever looked at.
 */
public final class Paths {

  /** Where the tree stands for the program. */
  public static final String ROOT = "/$ROOT";

  private final SourceFiles files;
  private final String workFolder;

  Paths(SourceFiles files, String workFolder) {
    this.files = files;
    this.workFolder = workFolder.isEmpty() ? ROOT : ROOT + "/" + workFolder;
  }

  /** The files of the tree. */
  public SourceFiles files() {
    return files;
  }

  /** The current folder, absolute. */
  public String workFolder() {
    return workFolder;
  }

  /** The absolute path of a file of the tree. */
  public static String absolute(String path) {
    return path.isEmpty() ? ROOT : ROOT + "/" + path;
  }

  /** An absolute path without {@code .} and {@code ..}, as {@code os.path.abspath} gives it. */
  public String absolutePath(String path) {
    return normal(path.startsWith("/") ? path : workFolder + "/" + path);
  }

  /** A path without {@code .} and {@code ..}, as {@code os.path.normpath} gives it. */
  public static String normal(String path) {
    if (path.isEmpty()) {
      return ".";
    }
    boolean absolute = path.startsWith("/");
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/")) {
      if (part.equals("..") && !parts.isEmpty() && !parts.peekLast().equals("..")) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".") && !(absolute && part.equals(".."))) {
        parts.addLast(part);
      }
    }
    String joined = String.join("/", parts);
    return absolute ? "/" + joined : joined.isEmpty() ? "." : joined;
  }

  /** The path inside the tree of a path that the program uses; empty if it is outside. */
  public Optional<String> inTree(String path) {
    String absolute = absolutePath(path);
    if (absolute.equals(ROOT)) {
      return Optional.of("");
    }
    return absolute.startsWith(ROOT + "/")
        ? Optional.of(absolute.substring(ROOT.length() + 1))
        : Optional.empty();
  }

  /** Whether the program would find a file there. */
  public boolean isFile(String path) {
    return inTree(path).map(files::isFile).orElse(false);
  }

  /** Whether the program would find a folder there. */
  public boolean isFolder(String path) {
    return inTree(path).map(files::isFolder).orElse(path.equals("/"));
  }

  /** What is in a folder; nothing for one outside the tree. */
  public List<String> list(String path) {
    return inTree(path).map(files::list).orElse(List.of());
  }

  /** The content of a file of the tree. */
  public Optional<byte[]> read(String path) {
    return inTree(path).filter(files::isFile).flatMap(files::read);
  }

  /** {@code os.path.join}. */
  public static String join(String first, List<String> rest) {
    StringBuilder path = new StringBuilder(first);
    for (String part : rest) {
      if (part.startsWith("/")) {
        path.setLength(0);
      } else if (!path.isEmpty() && path.charAt(path.length() - 1) != '/') {
        path.append('/');
      }
      path.append(part);
    }
    return path.toString();
  }

  /** {@code os.path.dirname}. */
  public static String folder(String path) {
    int slash = path.lastIndexOf('/');
    String head = path.substring(0, slash + 1);
    String trimmed = head.replaceAll("/++$", "");
    return trimmed.isEmpty() ? head : trimmed;
  }

  /** {@code os.path.basename}. */
  public static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
