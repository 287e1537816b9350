package dev.seaworthy.readers.tree;

import java.util.regex.Pattern;

/** The wildcards of ignore files as regular expressions. */
final class Glob {
  private Glob() {}

  /**
   * The expression of a pattern: {@code *} and {@code ?} stay within a folder, {@code **} does not,
   * a backslash takes the meaning from what follows.
   *
   * @param glob relative to the folder of the ignore file, without a slash at either end
   */
  static String expression(String glob) {
    StringBuilder expression = new StringBuilder();
    int i = 0;
    while (i < glob.length()) {
      if (glob.startsWith("**/", i)) {
        expression.append("(?:.*/)?");
        i += 3;
      } else if (glob.startsWith("**", i)) {
        expression.append(".*");
        i += 2;
      } else {
        i = one(glob, i, expression);
      }
    }
    return expression.toString();
  }

  private static int one(String glob, int at, StringBuilder into) {
    char each = glob.charAt(at);
    int close = glob.indexOf(']', at + 2);
    if (each == '*') {
      into.append("[^/]*");
    } else if (each == '?') {
      into.append("[^/]");
    } else if (each == '[' && close > 0) {
      into.append(set(glob.substring(at + 1, close)));
      return close + 1;
    } else {
      boolean escaped = each == '\\' && at + 1 < glob.length();
      into.append(Pattern.quote(escaped ? glob.substring(at + 1, at + 2) : String.valueOf(each)));
      return escaped ? at + 2 : at + 1;
    }
    return at + 1;
  }

  /** A set of characters, of which only ranges keep their meaning. */
  private static String set(String inside) {
    boolean negated = inside.startsWith("!") || inside.startsWith("^");
    StringBuilder set = new StringBuilder(negated ? "[^/" : "[");
    inside
        .substring(negated ? 1 : 0)
        .chars()
        .forEach(
            each -> {
              if (each != '-' && !Character.isLetterOrDigit(each)) {
                set.append('\\');
              }
              set.append((char) each);
            });
    return set.append(']').toString();
  }
}
