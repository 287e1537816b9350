package dev.seaworthy.checks.secrets;

import java.util.Optional;

/** Reads the fallback out of {@code ${NAME:fallback}}, as written. */
final class Fallback {
  private Fallback() {}

  /** The first fallback in a text, empty or not; none where no placeholder has one. */
  static Optional<String> of(String raw) {
    int start = raw.indexOf("${");
    while (start >= 0) {
      int depth = 1;
      int colon = -1;
      int i = start + 2;
      while (i < raw.length() && depth > 0) {
        if (raw.startsWith("${", i)) {
          depth++;
        } else if (raw.charAt(i) == '}') {
          depth--;
        } else if (raw.charAt(i) == ':' && depth == 1 && colon < 0) {
          colon = i;
        }
        i++;
      }
      if (colon > 0 && depth == 0) {
        return Optional.of(raw.substring(colon + 1, i - 1));
      }
      start = raw.indexOf("${", start + 2);
    }
    return Optional.empty();
  }
}
