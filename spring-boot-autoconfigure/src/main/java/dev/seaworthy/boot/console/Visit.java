package dev.seaworthy.boot.console;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * One request to the console, by somebody who may see it.
 *
 * @param request as it came
 * @param base the path of the console, with a slash at the end
 * @param page what is asked for below it; empty for the first page
 * @param who the administrator's name
 * @param token what a form must carry, so that it is one of ours
 * @param now the moment that all of the page is about
 * @param zone for times
 */
record Visit(
    HttpServletRequest request,
    String base,
    String page,
    String who,
    String token,
    Instant now,
    ZoneId zone) {
  private static final int LONGEST = 500;

  /** What was typed into a field or stands in the address; empty if nothing was. */
  String field(String name) {
    String value = request.getParameter(name);
    String text = value == null ? "" : value.strip();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  /** The same, if there is anything. */
  Optional<String> given(String name) {
    return Optional.of(field(name)).filter(each -> !each.isEmpty());
  }

  /** A link to a page of the console; values are escaped for addresses. */
  String link(String target, String... namesAndValues) {
    StringBuilder link = new StringBuilder(base).append(target);
    char before = '?';
    for (int index = 0; index < namesAndValues.length; index += 2) {
      if (!namesAndValues[index + 1].isEmpty()) {
        link.append(before).append(namesAndValues[index]).append('=');
        link.append(URLEncoder.encode(namesAndValues[index + 1], StandardCharsets.UTF_8));
        before = '&';
      }
    }
    return link.toString();
  }
}
