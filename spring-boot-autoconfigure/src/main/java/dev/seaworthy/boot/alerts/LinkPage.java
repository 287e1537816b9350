package dev.seaworthy.boot.alerts;

import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.mail.BlockLinks.Action;
import org.springframework.web.util.HtmlUtils;

/**
 * The few pages behind a link. No script and no style, so that they need nothing but themselves.
 */
final class LinkPage {
  static final String POLICY =
      "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private LinkPage() {}

  static String question(Action action, Cidr key, String link) {
    String verb = verb(action);
    return page(
        verb + " " + shown(key) + "?",
        "<form method=\"post\">\n<input type=\"hidden\" name=\"link\" value=\""
            + HtmlUtils.htmlEscape(link)
            + "\">\n<p>Nothing has happened yet. This link works once.</p>\n<button>"
            + verb
            + "</button>\n</form>");
  }

  static String done(Action action, Cidr key, boolean changed) {
    return switch (action) {
      case BLOCK ->
          changed
              ? page(shown(key) + " is blocked", "<p>For a day, from everything.</p>")
              : page(
                  key + " is not blocked",
                  "<p>It is one that is never blocked, or the list is full.</p>");
      case UNBLOCK ->
          changed
              ? page(
                  shown(key) + " is not blocked any more", "<p>Its points are forgotten too.</p>")
              : page(shown(key) + " was not blocked", "<p>There was nothing to lift.</p>");
    };
  }

  static String over(String why) {
    return page("This link is over", "<p>" + why + "</p>");
  }

  private static String shown(Cidr key) {
    boolean single = key.length() == 128;
    return single ? new Address(key.hi(), key.lo()).toString() : key.toString();
  }

  private static String verb(Action action) {
    return switch (action) {
      case BLOCK -> "Block";
      case UNBLOCK -> "Unblock";
    };
  }

  private static String page(String title, String body) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <meta name="color-scheme" content="light dark">
    <title>%s</title>
    </head>
    <body>
    <main>
    <h1>%s</h1>
    %s
    </main>
    </body>
    </html>
    """
        .formatted(HtmlUtils.htmlEscape(title), HtmlUtils.htmlEscape(title), body);
  }
}
