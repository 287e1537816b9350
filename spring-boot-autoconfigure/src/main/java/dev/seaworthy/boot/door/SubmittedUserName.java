package dev.seaworthy.boot.door;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The user name in a login form that was posted to a decoy. Reads the form as the application would
 * a moment later, within the container's limits, and leaves it there.
 */
final class SubmittedUserName {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final List<String> NAMES = List.of("username", "user", "email", "login", "name");

  private SubmittedUserName() {}

  static String in(HttpServletRequest request) {
    String type = request.getContentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
      return "";
    }
    try {
      if (request.getCharacterEncoding() == null) {
        request.setCharacterEncoding(StandardCharsets.UTF_8);
      }
      for (String name : NAMES) {
        String value = request.getParameter(name);
        if (value != null) {
          return value;
        }
      }
    } catch (RuntimeException unreadable) {
      request.setAttribute(UnreadableForm.ATTRIBUTE, unreadable);
    }
    return "";
  }
}
