package dev.seaworthy.boot.pages;

/** Writes HTML in which nothing that came from outside can be more than text. Not thread-safe. */
final class Html {
  private final StringBuilder out = new StringBuilder(16_384);

  /** Markup of ours, as it stands. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Text from anywhere, escaped for content and for quoted attributes. */
  Html text(String text) {
    for (int index = 0; index < text.length(); index++) {
      append(text.charAt(index));
    }
    return this;
  }

  private void append(char c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> out.append(isShown(c) ? c : '\ufffd');
    }
  }

  /** Neither controls nor characters that change the direction of reading (CWE-451). */
  private static boolean isShown(char c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
    boolean bidirectional = (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    return !control && !bidirectional;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
