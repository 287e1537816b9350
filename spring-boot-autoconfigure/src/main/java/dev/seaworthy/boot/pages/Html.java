package dev.seaworthy.boot.pages;

/** Writes HTML in which nothing that came from outside can be more than text. Not thread-safe. */
public final class Html {
  private final StringBuilder out = new StringBuilder(16_384);

  /** Nothing yet. */
  public Html() {}

  /** Markup of ours, as it stands. */
  public Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Text from anywhere, escaped for content and for quoted attributes. */
  public Html text(String text) {
    for (int index = 0; index < text.length(); index++) {
      append(text.charAt(index));
    }
    return this;
  }

  /** An attribute with a value from anywhere, and the blank before it. */
  public Html attribute(String name, String value) {
    return raw(" ").raw(name).raw("=\"").text(value).raw("\"");
  }

  /** An element that holds nothing but text from anywhere. */
  public Html element(String name, String text) {
    return raw("<").raw(name).raw(">").text(text).raw("</").raw(name).raw(">");
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
