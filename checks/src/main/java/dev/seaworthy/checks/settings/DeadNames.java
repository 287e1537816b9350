package dev.seaworthy.checks.settings;

import dev.seaworthy.checks.spring.RelaxedName;
import dev.seaworthy.engine.deployment.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * Properties that a later Spring Boot version no longer reads, by the metadata that Spring Boot
 * publishes: {@code scripts/boot-properties} writes the file anew.
 *
 * <p>The file is searched as it stands, line by line, and never taken apart as a whole: an
 * application has some fifty settings, and the file more than a thousand names.
 */
final class DeadNames {
  private static final String FILE = "dead-properties.txt";
  private static final String ANY_KEY = ".*";

  private DeadNames() {}

  /**
   * One dead name.
   *
   * @param since the first minor version that ignores it
   * @param instead the name that took its place then, if there was one
   */
  record Dead(String since, Optional<String> instead) {
    /** The name that a version reads in its place: names that came between may be dead as well. */
    Optional<String> insteadIn(Version version) {
      Optional<Dead> next =
          instead
              .map(RelaxedName::of)
              .flatMap(DeadNames::of)
              .filter(dead -> !version.isBefore(dead.since()));
      return next.isPresent() ? next.get().insteadIn(version) : instead;
    }
  }

  /** The file, read when it is first asked for. */
  private static final class Text {
    static final String LINES = read();

    private static String read() {
      try (InputStream in =
          Objects.requireNonNull(DeadNames.class.getResourceAsStream(FILE), FILE)) {
        return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What is known of a name that some version ignores; empty for a name that all versions read. */
  static Optional<Dead> of(RelaxedName name) {
    String canonical = name.canonical();
    int index = canonical.indexOf('[');
    String whole = index < 0 ? canonical : canonical.substring(0, index);
    Optional<String> line = line(whole);
    for (int dot = whole.lastIndexOf('.'); line.isEmpty() && dot > 0; ) {
      line = line(whole.substring(0, dot)).filter(each -> each.contains(ANY_KEY + " "));
      dot = whole.lastIndexOf('.', dot - 1);
    }
    return line.map(DeadNames::dead);
  }

  private static Dead dead(String line) {
    int since = line.indexOf(' ') + 1;
    int instead = line.indexOf(' ', since) + 1;
    String now = line.substring(instead);
    return new Dead(
        line.substring(since, instead - 1), now.equals("-") ? Optional.empty() : Optional.of(now));
  }

  /** The line of a name, by halves. */
  private static Optional<String> line(String canonical) {
    String lines = Text.LINES;
    int low = 0;
    int high = lines.length();
    while (low < high) {
      int start = lines.lastIndexOf('\n', (low + high) / 2 - 1) + 1;
      int end = lines.indexOf('\n', start);
      int order = order(lines, start, canonical);
      if (order == 0) {
        return Optional.of(lines.substring(start, end));
      } else if (order < 0) {
        low = end + 1;
      } else {
        high = start;
      }
    }
    return Optional.empty();
  }

  /** How the name at the beginning of a line compares to another one, dashes not counted. */
  private static int order(String lines, int start, String canonical) {
    if (lines.charAt(start) == '#') {
      return -1;
    }
    int at = start;
    for (int i = 0; i < canonical.length(); i++, at++) {
      while (lines.charAt(at) == '-' || lines.charAt(at) == '_') {
        at++;
      }
      if (isEnd(lines, at)) {
        return -1;
      }
      int order = Character.compare(Character.toLowerCase(lines.charAt(at)), canonical.charAt(i));
      if (order != 0) {
        return order;
      }
    }
    return isEnd(lines, at) ? 0 : 1;
  }

  private static boolean isEnd(String lines, int at) {
    return lines.charAt(at) == ' ' || lines.startsWith(ANY_KEY + " ", at);
  }
}
