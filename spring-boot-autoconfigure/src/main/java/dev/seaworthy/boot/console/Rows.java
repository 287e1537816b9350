package dev.seaworthy.boot.console;

import dev.seaworthy.boot.pages.Html;
import java.util.function.Consumer;

/**
 * Tables that become a list of cards where the screen is narrow. Roles are written out, since a
 * table that is laid out in another way loses them in some browsers.
 */
final class Rows {
  private final Html html;
  private final String[] columns;
  private int column;

  private Rows(Html html, String[] columns) {
    this.html = html;
    this.columns = columns;
  }

  /** Writes a table; a column whose name starts with {@code #} holds numbers. */
  static void table(Html html, String caption, String[] columns, Consumer<Rows> rows) {
    html.raw("<table class=\"cards\" role=\"table\"><caption>").text(caption);
    html.raw("</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">");
    for (String each : columns) {
      html.raw("<th scope=\"col\" role=\"columnheader\"")
          .raw(isNumber(each) ? " class=\"n\">" : ">");
      html.text(name(each)).raw("</th>");
    }
    html.raw("</tr></thead>\n<tbody role=\"rowgroup\">\n");
    rows.accept(new Rows(html, columns));
    html.raw("</tbody></table>\n");
  }

  /** Begins a row. */
  Rows row() {
    column = 0;
    html.raw("<tr role=\"row\">");
    return this;
  }

  /** A cell with text from anywhere. */
  Rows cell(String text) {
    return cell(each -> each.text(text));
  }

  /** A cell. */
  Rows cell(Consumer<Html> content) {
    String each = columns[column++];
    html.raw("<td role=\"cell\"").attribute("data-label", name(each));
    html.raw(isNumber(each) ? " class=\"n\"><span>" : "><span>");
    content.accept(html);
    html.raw("</span></td>");
    return this;
  }

  /** Ends a row. */
  void end() {
    html.raw("</tr>\n");
  }

  private static boolean isNumber(String column) {
    return column.startsWith("#");
  }

  private static String name(String column) {
    return isNumber(column) ? column.substring(1) : column;
  }
}
