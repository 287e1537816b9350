package dev.seaworthy.report.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The examples of a check, as its cases show them: files that {@code scripts/docs} makes. */
public final class Examples {
  private Examples() {}

  /** Both examples of a check; empty for one without, such as a check of somebody else. */
  public static Optional<String> of(String id) {
    try (InputStream in = Examples.class.getResourceAsStream("examples/" + id + ".txt")) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
