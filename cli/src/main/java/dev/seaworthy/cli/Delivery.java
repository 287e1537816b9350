package dev.seaworthy.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Where a report goes: standard output, or a file that is moved to its place when it is whole. Not
 * thread-safe.
 */
final class Delivery implements AutoCloseable {
  private final Console console;
  private final Optional<Path> target;
  private final Optional<Draft> draft;
  private final OutputStream stream;
  private boolean finished;

  private Delivery(
      Console console, Optional<Path> target, Optional<Draft> draft, OutputStream stream) {
    this.console = console;
    this.target = target;
    this.draft = draft;
    this.stream = stream;
  }

  /**
   * Opens the way.
   *
   * @param output the file as typed after {@code --output}; standard output when there is none
   * @throws WrongUse if the named file cannot be one
   * @throws CannotFinish if it cannot be written
   */
  static Delivery of(Optional<String> output, Console console) throws WrongUse, CannotFinish {
    if (output.isEmpty()) {
      return new Delivery(console, Optional.empty(), Optional.empty(), console.out());
    }
    String typed = CheckOptions.quoted(output.get());
    Path named = CheckOptions.path(output.get(), console);
    if (Files.isDirectory(named)) {
      throw new WrongUse("--output " + typed + " is a folder; name a file");
    }
    try {
      if (Files.exists(named) && !Files.isRegularFile(named)) {
        OutputStream device = Files.newOutputStream(named, StandardOpenOption.WRITE);
        return new Delivery(console, Optional.of(named), Optional.empty(), device);
      }
      Path target = Files.exists(named) ? named.toRealPath() : named;
      Draft draft = Draft.of(target);
      return new Delivery(console, Optional.of(target), Optional.of(draft), draft.stream());
    } catch (IOException e) {
      throw new CannotFinish("--output " + typed + " cannot be written: " + Failures.words(e));
    }
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
        draft.get().finish();
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
        draft.get().abandon();
      } catch (IOException e) {
        throw new CannotFinish("half a report is left: " + Failures.words(e));
      }
    }
  }
}
