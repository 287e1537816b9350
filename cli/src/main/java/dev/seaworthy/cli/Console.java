package dev.seaworthy.cli;

import dev.seaworthy.report.text.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What a command may know of the process it runs in.
 *
 * @param out where reports go
 * @param err where all else goes
 * @param folder the caller's folder
 * @param environment the caller's environment
 * @param terminal the shape of what {@code out} leads to
 * @param clock the time; in UTC, so that a decision expires everywhere at once
 */
record Console(
    OutputStream out,
    OutputStream err,
    Path folder,
    Map<String, String> environment,
    Terminal terminal,
    Clock clock) {
  /** The system property in which the launcher says how wide the terminal is, if there is one. */
  private static final String COLUMNS = "seaworthy.columns";

  static Console ofProcess() {
    return new Console(
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        Path.of(""),
        System.getenv(),
        terminal(System.getProperty(COLUMNS, ""), System.getenv()),
        Clock.systemUTC());
  }

  /**
   * The terminal that the launcher has seen: none unless it gave a width. Colours unless {@code
   * NO_COLOR} is set to anything, or the terminal is a dumb one.
   *
   * @see <a href="https://no-color.org">no-color.org</a>
   */
  static Terminal terminal(String columns, Map<String, String> environment) {
    if (columns.isEmpty()) {
      return Terminal.plain();
    }
    boolean colour =
        environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "").equals("dumb");
    try {
      return new Terminal(Integer.parseInt(columns), colour);
    } catch (NumberFormatException e) {
      return new Terminal(Terminal.plain().width(), colour);
    }
  }

  /** Writes to where reports go. */
  void print(String text) {
    write(out, text);
  }

  /** Writes a line to where all else goes; a person who cannot be told cannot be told. */
  void tell(String line) {
    try {
      write(err, line + "\n");
    } catch (UncheckedIOException e) {
      // Standard error is gone; the exit code still speaks.
    }
  }

  private static void write(OutputStream stream, String text) {
    try {
      stream.write(text.getBytes(StandardCharsets.UTF_8));
      stream.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
