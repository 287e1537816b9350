package dev.seaworthy.report.text;

import dev.seaworthy.engine.text.Shown;
import java.util.ArrayList;
import java.util.List;

/**
 * The page that text is set on: labels in a gutter, text beside them, wrapped at the terminal's
 * width. All text that comes in is made safe here, and only here are colours added. Not
 * thread-safe.
 */
final class Sheet {
  /** The columns before text: room for the longest severity and two blanks. */
  static final int GUTTER = 10;

  private static final int SUBLABEL = 4;
  private static final String BREAK_AFTER = "/.,:;-_=";

  private final Terminal terminal;
  private final StringBuilder out = new StringBuilder(4096);

  Sheet(Terminal terminal) {
    this.terminal = terminal;
  }

  int width() {
    return terminal.width();
  }

  /** An empty line. */
  void gap() {
    out.append('\n');
  }

  /** A line from the left edge, wrapped with an indent of two. */
  void line(Style style, String text) {
    set("", Style.PLAIN, 0, 2, style, text);
  }

  /** A label at the left edge, and text beside it. */
  void head(String label, Style labelStyle, Style style, String text) {
    set(label, labelStyle, GUTTER, GUTTER, style, text);
  }

  /** Text in the column beside the gutter. */
  void body(Style style, String text) {
    set("", Style.PLAIN, GUTTER, GUTTER, style, text);
  }

  /** A small label in the gutter, and text beside it. */
  void field(String label, String text) {
    set(" ".repeat(SUBLABEL) + label, Style.FAINT, GUTTER, GUTTER, Style.PLAIN, text);
  }

  /** Text at an indent, wrapped with a deeper one. */
  void item(int indent, int hanging, String text) {
    set("", Style.PLAIN, indent, hanging, Style.PLAIN, text);
  }

  /** Text that is already set, such as a row of a table; made safe, not wrapped. */
  void row(Style style, String text) {
    style(style).append(out, Shown.of(text));
    out.append('\n');
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void set(
      String label, Style labelStyle, int first, int hanging, Style style, String text) {
    int indent = first;
    String shownLabel = Shown.of(label);
    for (String line : wrapped(Shown.of(text), first, hanging)) {
      style(labelStyle).append(out, shownLabel);
      out.append(" ".repeat(Math.max(0, indent - Width.of(shownLabel))));
      style(style).append(out, line);
      out.append('\n');
      shownLabel = "";
      indent = hanging;
    }
  }

  private Style style(Style style) {
    return terminal.colour() ? style : Style.PLAIN;
  }

  private List<String> wrapped(String text, int first, int hanging) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int room = width() - first;
    int taken = 0;
    for (String word : words(text, width() - Math.max(first, hanging))) {
      int columns = Width.of(word);
      boolean glued = word.charAt(0) != ' ';
      if (taken > 0 && taken + columns > room) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        taken = 0;
        room = width() - hanging;
      }
      String piece = taken == 0 && !glued ? word.substring(1) : word;
      line.append(piece);
      taken += Width.of(piece);
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  /** The words, each with the blank before it; one that is wider than a line comes in pieces. */
  private static List<String> words(String text, int room) {
    List<String> words = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = text.indexOf(' ', from + 1);
      int end = to < 0 ? text.length() : to;
      cut(text.substring(from, end), room, words);
      from = end;
    }
    return words;
  }

  private static void cut(String word, int room, List<String> words) {
    String rest = word;
    while (Width.of(rest) > room) {
      int end = cutAt(rest, room);
      words.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    words.add(rest);
  }

  /** The last place that fits and comes after a separator, else the last that fits. */
  private static int cutAt(String word, int room) {
    int columns = 0;
    int fits = 0;
    int separated = 0;
    while (fits < word.length()) {
      int codePoint = word.codePointAt(fits);
      columns += Width.of(codePoint);
      if (columns > room && fits > 1) {
        break;
      }
      fits += Character.charCount(codePoint);
      separated = BREAK_AFTER.indexOf(codePoint) >= 0 ? fits : separated;
    }
    return separated > room / 3 ? separated : fits;
  }
}
