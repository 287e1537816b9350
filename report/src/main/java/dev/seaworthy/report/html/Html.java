package dev.seaworthy.report.html;

import dev.seaworthy.engine.text.Shown;

/**
 * A page on its way out: elements, and text that is made safe here and nowhere else. Control and
 * bidirectional characters become visible escapes, and what HTML reads as markup becomes a
 * reference, in attributes too (HTML Standard, sections 13.1.2.3 and 13.3). Not thread-safe.
 *
 * <p>A template engine would bring a library and its start for one page; the few elements that the
 * page uses are written by hand.
 */
final class Html {
  private static final String BREAK_AFTER = "./=";

  private final StringBuilder out = new StringBuilder(32_768);

  /** Markup that is ours, such as the first line of the page. */
  void ours(String markup) {
    out.append(markup);
  }

  /**
   * An element that holds what {@code body} writes.
   *
   * @param attributes names and values, in turn
   */
  void in(String tag, Runnable body, String... attributes) {
    open(tag, attributes);
    out.append('\n');
    body.run();
    out.append("</").append(tag).append(">\n");
  }

  /** An element on one line that holds what {@code body} writes. */
  void inline(String tag, Runnable body, String... attributes) {
    open(tag, attributes);
    body.run();
    out.append("</").append(tag).append('>');
  }

  /** An element that holds text. */
  void element(String tag, String text, String... attributes) {
    inline(tag, () -> text(text), attributes);
  }

  /** An element that holds text, and the end of the line. */
  void line(String tag, String text, String... attributes) {
    element(tag, text, attributes);
    out.append('\n');
  }

  /** An element that holds sentences of a declaration, and the end of the line. */
  void sentences(String tag, String text, String... attributes) {
    inline(tag, () -> sentences(text), attributes);
    out.append('\n');
  }

  /** Text from outside or from us. */
  void text(String text) {
    String shown = Shown.of(text);
    for (int i = 0; i < shown.length(); i++) {
      switch (shown.charAt(i)) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(shown.charAt(i));
      }
    }
  }

  /** A name, a place or a value as code, which may be broken after a point or a slash. */
  void code(String text) {
    out.append("<code>");
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean last = i == text.length() - 1;
      if (last || BREAK_AFTER.indexOf(text.charAt(i)) >= 0) {
        text(text.substring(from, i + 1));
        out.append(last ? "" : "<wbr>");
        from = i + 1;
      }
    }
    out.append("</code>");
  }

  /** Sentences in which a part between backticks is code. */
  void sentences(String text) {
    String[] parts = text.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean code = i % 2 == 1 && i < parts.length - 1;
      if (code) {
        code(parts[i]);
      } else {
        text(i % 2 == 1 ? "`" + parts[i] : parts[i]);
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void open(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      text(attributes[i + 1]);
      out.append('"');
    }
    out.append('>');
  }
}
