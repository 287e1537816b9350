package dev.seaworthy.readers.tree;

import java.io.IOException;
import java.util.Set;

/**
 * A plain file of a tree, or an entry of an archive: listed, and not opened until it is read. Safe
 * for use by several threads.
 */
public final class SourceFile {
  private static final Set<String> SOURCES =
      Set.of("java", "kt", "kts", "groovy", "gradle", "py", "pyi");

  private final Content content;
  private final String path;
  private final Limits limits;

  SourceFile(Content content, String path, Limits limits) {
    this.content = content;
    this.path = path;
    this.limits = limits;
  }

  /**
   * Where it lies, relative to the root, with {@code /} between folders. It may hold any character
   * that a file name can, line ends among them.
   */
  public String path() {
    return path;
  }

  /** The last part of {@link #path()}. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** {@link #path()} without the name and its slash; empty for a file directly in the root. */
  public String folder() {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** What follows the last dot of the name; empty if there is none, or only a leading one. */
  public String extension() {
    String name = name();
    int dot = name.lastIndexOf('.');
    return dot < 1 ? "" : name.substring(dot + 1);
  }

  /**
   * Reads the whole file as text. Each call reads anew.
   *
   * <p>A byte order mark names the encoding (UTF-8 or UTF-16). Without one the file is UTF-8, or,
   * where its bytes are not, ISO-8859-1 with a note. A file with NUL bytes is refused as binary;
   * one over the size limit (2 MiB for a program source, 4 MiB for any other), one that is no plain
   * file any more, or one that may not be read, is refused too. No link is followed.
   */
  public Reading read() {
    int most = SOURCES.contains(extension()) ? limits.sourceBytes() : limits.otherBytes();
    try {
      byte[] bytes = content.first(most + 1);
      return bytes.length > most ? tooLarge(most) : Decoding.of(path, bytes);
    } catch (Content.Changed e) {
      return refused("is no longer a plain file", "let the tree rest while it is read");
    } catch (IOException e) {
      return refused(
          "cannot be read (" + Failure.of(e) + ")",
          "see that it is there and that this user may read it");
    }
  }

  private Reading tooLarge(int most) {
    return refused(
        "is larger than " + most + " bytes and was not read",
        "split it, or leave it out of the tree that is checked");
  }

  private Reading refused(String problem, String mend) {
    return new Reading.Refused(Trouble.unread(path, problem, mend));
  }

  @Override
  public String toString() {
    return "SourceFile[" + PathText.safe(path) + "]";
  }
}
