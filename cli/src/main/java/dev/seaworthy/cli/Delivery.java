package dev.seaworthy.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Where the report goes: standard output, or a file that is written beside its place and then moved
 * there, so that nobody ever finds half of one. Not thread-safe.
 */
final class Delivery implements AutoCloseable {
  private final Console console;
  private final Optional<Path> target;
  private final Optional<Path> draft;
  private final OutputStream stream;
  private boolean finished;

  private Delivery(
      Console console, Optional<Path> target, Optional<Path> draft, OutputStream stream) {
    this.console = console;
    this.target = target;
    this.draft = draft;
    this.stream = stream;
  }

  /**
   * Opens the way.
   *
   * @throws WrongUse if the named file cannot be one
   * @throws CannotFinish if it cannot be written
   */
  static Delivery of(CheckOptions options, Console console) throws WrongUse, CannotFinish {
    if (options.output().isEmpty()) {
      return new Delivery(console, Optional.empty(), Optional.empty(), console.out());
    }
    String typed = CheckOptions.quoted(options.output().get());
    Path named = CheckOptions.path(options.output().get(), console);
    if (Files.isDirectory(named)) {
      throw new WrongUse("--output " + typed + " is a folder; name a file");
    }
    try {
      return Files.exists(named) && !Files.isRegularFile(named)
          ? new Delivery(
              console,
              Optional.of(named),
              Optional.empty(),
              Files.newOutputStream(named, StandardOpenOption.WRITE))
          : beside(Files.exists(named) ? named.toRealPath() : named, console);
    } catch (IOException e) {
      throw new CannotFinish("--output " + typed + " cannot be written: " + Failures.words(e));
    }
  }

  private static Delivery beside(Path target, Console console) throws IOException {
    String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    Path draft = target.resolveSibling(name);
    OutputStream stream = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW);
    return new Delivery(console, Optional.of(target), Optional.of(draft), stream);
  }

  OutputStream stream() {
    return stream;
  }

  /** Moves the report to its place, and tells where it is. */
  void finish(int exitCode) throws CannotFinish {
    if (target.isEmpty()) {
      return;
    }
    try {
      stream.close();
      if (draft.isPresent()) {
        Files.move(draft.get(), target.get(), StandardCopyOption.REPLACE_EXISTING);
      }
      finished = true;
    } catch (IOException e) {
      throw new CannotFinish("the report cannot be moved to its place: " + Failures.words(e));
    }
    console.tell(
        "seaworthy: the report is in "
            + CheckOptions.quoted(target.get().toString())
            + "; exit code "
            + exitCode);
  }

  /** Removes what was begun, when it did not come to its end. */
  @Override
  public void close() throws CannotFinish {
    if (draft.isPresent() && !finished) {
      try {
        stream.close();
        Files.deleteIfExists(draft.get());
      } catch (IOException e) {
        throw new CannotFinish("half a report is left: " + Failures.words(e));
      }
    }
  }
}
