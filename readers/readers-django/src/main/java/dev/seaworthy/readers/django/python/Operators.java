package dev.seaworthy.readers.django.python;

import org.jspecify.annotations.Nullable;

/** The operators and delimiters, after the language reference, sections 2.5 and 2.6. */
final class Operators {

  private Operators() {}

  /** The longest operator that stands at an offset, up to a limit; null if none does. */
  static @Nullable String at(String text, int offset, int limit) {
    char second = offset + 1 < limit ? text.charAt(offset + 1) : 0;
    char third = offset + 2 < limit ? text.charAt(offset + 2) : 0;
    return switch (text.charAt(offset)) {
      case '(' -> "(";
      case ')' -> ")";
      case '[' -> "[";
      case ']' -> "]";
      case '{' -> "{";
      case '}' -> "}";
      case ',' -> ",";
      case ';' -> ";";
      case '~' -> "~";
      case '.' -> second == '.' && third == '.' ? "..." : ".";
      case ':' -> second == '=' ? ":=" : ":";
      case '=' -> second == '=' ? "==" : "=";
      case '!' -> second == '=' ? "!=" : "!";
      case '+' -> second == '=' ? "+=" : "+";
      case '-' -> second == '=' ? "-=" : second == '>' ? "->" : "-";
      case '%' -> second == '=' ? "%=" : "%";
      case '@' -> second == '=' ? "@=" : "@";
      case '&' -> second == '=' ? "&=" : "&";
      case '|' -> second == '=' ? "|=" : "|";
      case '^' -> second == '=' ? "^=" : "^";
      case '*' -> second == '*' ? (third == '=' ? "**=" : "**") : second == '=' ? "*=" : "*";
      case '/' -> second == '/' ? (third == '=' ? "//=" : "//") : second == '=' ? "/=" : "/";
      case '<' -> second == '<' ? (third == '=' ? "<<=" : "<<") : second == '=' ? "<=" : "<";
      case '>' -> second == '>' ? (third == '=' ? ">>=" : ">>") : second == '=' ? ">=" : ">";
      default -> null;
    };
  }
}
