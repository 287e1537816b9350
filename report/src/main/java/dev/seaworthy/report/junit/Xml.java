package dev.seaworthy.report.junit;

import dev.seaworthy.engine.text.Shown;

/**
 * An XML document on its way out. What comes from outside is made safe first, and a character that
 * XML 1.0 does not know (section 2.2) becomes U+FFFD, so that every parser takes the document. Not
 * thread-safe.
 */
final class Xml {
  private static final String INDENT = "  ";

  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private int depth;

  /**
   * Begins an element that holds others.
   *
   * @param attributes names and values, in turn
   */
  void open(String tag, String... attributes) {
    start(tag, attributes);
    out.append(">\n");
    depth++;
  }

  void close(String tag) {
    depth--;
    out.append(INDENT.repeat(depth)).append("</").append(tag).append(">\n");
  }

  /** An element that holds nothing. */
  void empty(String tag, String... attributes) {
    start(tag, attributes);
    out.append("/>\n");
  }

  /** An element that holds lines of text. */
  void text(String tag, String text, String... attributes) {
    start(tag, attributes);
    out.append('>');
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      out.append(i == 0 ? "" : "\n");
      escape(lines[i]);
    }
    out.append("</").append(tag).append(">\n");
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void start(String tag, String... attributes) {
    out.append(INDENT.repeat(depth)).append('<').append(tag);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
  }

  private void escape(String text) {
    Shown.of(text).codePoints().forEach(this::escape);
  }

  private void escape(int codePoint) {
    switch (codePoint) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      default ->
          out.appendCodePoint(codePoint == 0xfffe || codePoint == 0xffff ? 0xfffd : codePoint);
    }
  }
}
