package dev.seaworthy.readers.build;

import java.util.List;

/**
 * A value in a Gradle script: texts and names that {@code +} joins, names as placeholders.
 *
 * @param text such as {@code g:a:${version}}; empty if there is no value
 * @param end the index of the word after it
 */
record Expression(String text, int end) {
  static Expression at(List<Token> tokens, int from) {
    StringBuilder text = new StringBuilder();
    int at = from;
    while (at < tokens.size()) {
      Token each = tokens.get(at);
      if (each.kind() == Token.Kind.TEXT) {
        text.append(bracedNames(each.text()));
        at++;
      } else if (each.kind() == Token.Kind.NAME) {
        int end = reference(tokens, at);
        text.append("${").append(joined(tokens, at, end)).append('}');
        at = end;
      } else {
        break;
      }
      if (at >= tokens.size() || !tokens.get(at).isSign('+')) {
        break;
      }
      at++;
    }
    return new Expression(text.toString(), at);
  }

  /** Where a reference ends: names that dots join, calls and indexes among them. */
  private static int reference(List<Token> tokens, int from) {
    int at = from + 1;
    int depth = 0;
    while (at < tokens.size()) {
      Token each = tokens.get(at);
      boolean opens = each.isSign('(') || each.isSign('[');
      boolean closes = depth > 0 && (each.isSign(')') || each.isSign(']'));
      boolean joins =
          each.isSign('.') || (each.kind() == Token.Kind.NAME && tokens.get(at - 1).isSign('.'));
      if (!opens && !closes && depth == 0 && !joins) {
        break;
      }
      depth += opens ? 1 : closes ? -1 : 0;
      at++;
    }
    return at;
  }

  private static String joined(List<Token> tokens, int from, int to) {
    StringBuilder joined = new StringBuilder();
    tokens.subList(from, to).forEach(each -> joined.append(each.text()));
    return joined.toString();
  }

  /** Writes {@code $name} as {@code ${name}}. */
  private static String bracedNames(String text) {
    StringBuilder braced = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char each = text.charAt(at);
      boolean plain =
          each == '$' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
      if (!plain) {
        braced.append(each);
        at++;
        continue;
      }
      int end = at + 1;
      while (end < text.length() && isPartOfReference(text, end)) {
        end++;
      }
      braced.append("${").append(text, at + 1, end).append('}');
      at = end;
    }
    return braced.toString();
  }

  private static boolean isPartOfReference(String text, int at) {
    char each = text.charAt(at);
    boolean dot = each == '.' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    return dot || Character.isLetterOrDigit(each) || each == '_';
  }
}
