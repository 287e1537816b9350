package dev.seaworthy.readers.dotenv;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code $NAME}, {@code ${NAME}}, {@code ${NAME:-default}} and {@code ${NAME-default}}, where a
 * default may hold placeholders, as a POSIX shell reads them (XCU section 2.6.2). Every other form
 * stays as written.
 */
final class ShellPlaceholders implements Placeholders {
  /** Longest default that is looked at, in characters, so that an unclosed one costs little. */
  private static final int LONGEST_DEFAULT = 1024;

  /** How deep defaults may hold defaults. */
  private static final int DEEPEST = 10;

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*+");

  @Override
  public String replace(String text, Filling filling) {
    return new Scan(text, filling, 0).run();
  }

  private static final class Scan {
    private final String text;
    private final Filling filling;
    private final int depth;
    private final Matcher name;
    private final StringBuilder replaced = new StringBuilder();
    private int at;

    Scan(String text, Filling filling, int depth) {
      this.text = text;
      this.filling = filling;
      this.depth = depth;
      this.name = NAME.matcher(text);
    }

    String run() {
      while (at < text.length()) {
        if (text.startsWith("\\$", at)) {
          replaced.append('$');
          at += 2;
        } else if (text.charAt(at) != '$' || !placeholder()) {
          replaced.append(text.charAt(at++));
        }
      }
      return replaced.toString();
    }

    /** Takes a placeholder that begins here; false, and nothing taken, if there is none. */
    private boolean placeholder() {
      boolean braced = text.startsWith("{", at + 1);
      int from = braced ? at + 2 : at + 1;
      if (from >= text.length() || !name.region(from, text.length()).lookingAt()) {
        return false;
      }
      int end = name.end();
      if (!braced || text.startsWith("}", end)) {
        fill(Optional.empty(), false, braced ? end + 1 : end);
        return true;
      }
      boolean emptyIsUnset = text.startsWith(":-", end);
      int fallback = emptyIsUnset ? end + 2 : end + 1;
      int close = emptyIsUnset || text.startsWith("-", end) ? closing(fallback) : -1;
      if (close < 0 || depth == DEEPEST) {
        return false;
      }
      String inner = new Scan(text.substring(fallback, close), filling, depth + 1).run();
      fill(Optional.of(inner), emptyIsUnset, close + 1);
      return true;
    }

    private void fill(Optional<String> fallback, boolean emptyIsUnset, int end) {
      String written = text.substring(at, end);
      replaced.append(filling.fill(name.group(), fallback, emptyIsUnset, written));
      at = end;
    }

    /** Where the brace stands that closes one opened before, or -1. */
    private int closing(int from) {
      int open = 1;
      int last = Math.min(text.length(), from + LONGEST_DEFAULT);
      for (int i = from; i < last; i++) {
        open += text.startsWith("${", i) ? 1 : text.charAt(i) == '}' ? -1 : 0;
        if (open == 0) {
          return i;
        }
      }
      return -1;
    }
  }
}
