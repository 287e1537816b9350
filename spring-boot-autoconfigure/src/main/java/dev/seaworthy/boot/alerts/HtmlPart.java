package dev.seaworthy.boot.alerts;

import dev.seaworthy.guard.mail.Mail;
import org.springframework.web.util.HtmlUtils;

/**
 * The same mail as a small table. Everything is escaped; a value becomes a link only if it begins
 * as our own links do, which text of an attacker's cannot: its colons before slashes are taken
 * apart.
 */
record HtmlPart(String linkStart) {
  String of(Mail mail) {
    StringBuilder html = new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<head>");
    html.append("<meta charset=\"utf-8\"><title>").append(escaped(mail.subject()));
    html.append("</title></head>\n<body style=\"font-family: sans-serif; line-height: 1.5\">\n<h1");
    html.append(" style=\"font-size: 1.2em\">").append(escaped(mail.subject()));
    html.append("</h1>\n<table>\n");
    mail.body().lines().filter(line -> !line.isBlank()).forEach(line -> row(html, line));
    return html.append("</table>\n</body>\n</html>\n").toString();
  }

  private void row(StringBuilder html, String line) {
    int colon = line.indexOf(": ");
    if (colon < 0) {
      html.append("<tr><td colspan=\"2\">").append(escaped(line)).append("</td></tr>\n");
      return;
    }
    html.append("<tr><th style=\"text-align: left; vertical-align: top; padding-right: 1em\">");
    html.append(escaped(line.substring(0, colon))).append("</th><td>");
    value(html, line.substring(colon + 2));
    html.append("</td></tr>\n");
  }

  private void value(StringBuilder html, String value) {
    if (value.startsWith(linkStart)) {
      html.append("<a href=\"").append(escaped(value)).append("\">open the page</a>");
    } else {
      html.append(escaped(value));
    }
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text);
  }
}
