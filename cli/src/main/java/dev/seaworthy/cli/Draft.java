package dev.seaworthy.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is written beside its place and then moved there, so that nobody ever finds half of
 * one, and an old one stays until the new one is whole. Not thread-safe.
 */
final class Draft {
  private final Path target;
  private final Path file;
  private final OutputStream stream;

  private Draft(Path target, Path file, OutputStream stream) {
    this.target = target;
    this.file = file;
    this.stream = stream;
  }

  static Draft of(Path target) throws IOException {
    String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    Path file = target.resolveSibling(name);
    return new Draft(target, file, Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
  }

  OutputStream stream() {
    return stream;
  }

  /** Moves it to its place. */
  void finish() throws IOException {
    stream.close();
    Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes what was begun. */
  void abandon() throws IOException {
    stream.close();
    Files.deleteIfExists(file);
  }
}
