package dev.seaworthy.boot.console;

import dev.seaworthy.boot.pages.Html;
import java.util.Map;
import java.util.function.Consumer;

/** What every page of the console has around it. Stateless. */
final class Layout {
  private static final Map<String, String> DONE =
      Map.of(
          "blocked", "Blocked. Other nodes that share the store know it within seconds.",
          "unblocked", "The block is lifted, and its score forgotten.",
          "allowed", "Allowed. A block of the same network is not in force while it is.",
          "removed", "Taken off the list.",
          "sent", "Handed to the mail server. See whether it arrives.",
          "erased", "Erased. The totals of the hours, which are about nobody, stay.",
          "checked", "Looked again just now.");

  private Layout() {}

  /** A page of the console's; the body is written into its middle. */
  static Reply page(Visit visit, Tab tab, String title, Consumer<Html> body) {
    return page(visit, tab, title, "", body);
  }

  /** The same, with what was wrong with the form that led here. */
  static Reply page(Visit visit, Tab tab, String title, String wrong, Consumer<Html> body) {
    Html html = head(visit.base(), title);
    html.raw("<a class=\"skip\" href=\"#main\">Skip to the content</a>\n<header class=\"top\">\n");
    html.raw("<p class=\"name\"><a").attribute("href", visit.link("")).raw(">");
    html.raw(MARK).raw("<span>Seaworthy</span></a></p>\n");
    html.raw("<form class=\"who\" method=\"post\"").attribute("action", visit.link("logout"));
    html.raw("><span>").text(visit.who()).raw("</span>");
    token(html, visit).raw("<button class=\"quiet\">Sign out</button></form>\n");
    nav(html, visit, tab);
    html.raw("</header>\n<main id=\"main\">\n").element("h1", title).raw("\n");
    String done = DONE.get(visit.field("done"));
    if (done != null) {
      html.raw("<p class=\"note good\" role=\"status\">").text(done).raw("</p>\n");
    }
    if (!wrong.isEmpty()) {
      html.raw("<p class=\"note bad\" role=\"alert\">").text(wrong).raw("</p>\n");
    }
    body.accept(html);
    return new Reply.Shown(wrong.isEmpty() ? 200 : 400, end(html));
  }

  /** A page for somebody who is not signed in. */
  static Reply outside(int status, String base, String title, Consumer<Html> body) {
    Html html = head(base, title);
    html.raw("<main id=\"main\" class=\"alone\">\n<p class=\"name\">").raw(MARK);
    html.raw("<span>Seaworthy</span></p>\n").element("h1", title).raw("\n");
    body.accept(html);
    return new Reply.Shown(status, end(html));
  }

  /** The hidden field that every form carries. */
  static Html token(Html html, Visit visit) {
    return html.raw("<input type=\"hidden\" name=\"token\"")
        .attribute("value", visit.token())
        .raw(">");
  }

  private static Html head(String base, String title) {
    Html html = new Html();
    html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.raw("<meta name=\"robots\" content=\"noindex\">\n");
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>").text(title);
    html.raw(" - Seaworthy</title>\n<link rel=\"stylesheet\"");
    html.attribute("href", base + ConsoleFiles.STYLE_LINK).raw(">\n<link rel=\"icon\"");
    return html.attribute("href", base + ConsoleFiles.ICON).raw(">\n</head>\n<body>\n");
  }

  private static void nav(Html html, Visit visit, Tab tab) {
    html.raw("<nav aria-label=\"Console\"><ul>\n");
    for (Tab each : Tab.values()) {
      html.raw("<li><a").attribute("href", visit.link(each.path()));
      html.raw(each == tab ? " aria-current=\"page\">" : ">").text(each.title()).raw("</a></li>\n");
    }
    html.raw("</ul></nav>\n");
  }

  private static String end(Html html) {
    return html.raw("</main>\n</body>\n</html>\n").toString();
  }

  /** An anchor; the words beside it say the rest. */
  private static final String MARK =
      "<svg class=\"mark\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><circle cx=\"12\" cy=\"5\""
          + " r=\"2.5\"/><path d=\"M12 7.5V21M7 11h10M4 14c.6 4.2 3.8 7 8 7s7.4-2.800 8-7\"/></svg>";
}
