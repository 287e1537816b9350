package dev.seaworthy.boot.pages;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The pages that come with the starter: constant but for the error's id. */
final class StandardPages {
  private static final Map<Integer, String> TITLES =
      Map.ofEntries(
          Map.entry(400, "Bad Request"),
          Map.entry(401, "Unauthorized"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not Found"),
          Map.entry(405, "Method Not Allowed"),
          Map.entry(406, "Not Acceptable"),
          Map.entry(408, "Request Timeout"),
          Map.entry(409, "Conflict"),
          Map.entry(410, "Gone"),
          Map.entry(411, "Length Required"),
          Map.entry(412, "Precondition Failed"),
          Map.entry(413, "Content Too Large"),
          Map.entry(414, "URI Too Long"),
          Map.entry(415, "Unsupported Media Type"),
          Map.entry(417, "Expectation Failed"),
          Map.entry(422, "Unprocessable Content"),
          Map.entry(423, "Locked"),
          Map.entry(429, "Too Many Requests"),
          Map.entry(431, "Request Header Fields Too Large"),
          Map.entry(500, "Server Error"),
          Map.entry(501, "Not Implemented"),
          Map.entry(502, "Bad Gateway"),
          Map.entry(503, "Service Unavailable"),
          Map.entry(504, "Gateway Timeout"),
          Map.entry(505, "HTTP Version Not Supported"));

  /** What a visitor is told besides, where there is something to tell. */
  private static final Map<Integer, String> ADVICE =
      Map.of(
          400, "The server could not understand this request.",
          403, "You are not allowed to see this.",
          404, "There is nothing at this address.",
          405, "This address cannot be used in that way.",
          413, "What was sent is too large.",
          429, "Too many requests. Please wait a while and try again.",
          500, "Something went wrong on our side. It is not your fault.",
          503, "The site is not available right now. Please try again in a while.");

  private StandardPages() {}

  /** Made when the first page is needed; refusals under a flood are then a look-up. */
  private static final class Plain {
    static final Style STYLE = Style.read("plain.css");
    static final Map<Integer, Page> WITHOUT_ID = new ConcurrentHashMap<>();
  }

  static Page page(int status, @Nullable String id) {
    return id == null
        ? Plain.WITHOUT_ID.computeIfAbsent(status, each -> written(each, null))
        : written(status, id);
  }

  private static Page written(int status, @Nullable String id) {
    Style style = Plain.STYLE;
    String title = title(status);
    Html html = new Html();
    html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.raw("<meta name=\"robots\" content=\"noindex\">\n");
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>").text(title);
    html.raw("</title>\n<style>").raw(style.css()).raw("</style>\n</head>\n<body>\n<main>\n");
    html.raw("<p class=\"status\">").text(Integer.toString(status)).raw("</p>\n<h1>");
    html.text(title).raw("</h1>\n<p>").text(advice(status)).raw("</p>\n");
    if (id != null) {
      html.raw("<p class=\"id\">If you write to us about it, please mention <code>").text(id);
      html.raw("</code>.</p>\n");
    }
    html.raw("</main>\n</body>\n</html>\n");
    return new Page("text/html;charset=UTF-8", style.policy(), html.toString());
  }

  static String title(int status) {
    String known = TITLES.get(status);
    return known != null ? known : status >= 500 ? "Server Error" : "Bad Request";
  }

  private static String advice(int status) {
    String known = ADVICE.get(status);
    return known != null ? known : Objects.requireNonNull(ADVICE.get(status >= 500 ? 500 : 400));
  }
}
