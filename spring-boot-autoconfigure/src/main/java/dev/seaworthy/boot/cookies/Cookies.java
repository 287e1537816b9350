package dev.seaworthy.boot.cookies;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Finds cookies and sets them. */
public final class Cookies {
  private Cookies() {}

  /**
   * The values under a name, in the order in which the browser sent them: more than one if cookies
   * of several paths or domains meet, and then anybody may have set the first.
   */
  public static List<String> values(HttpServletRequest request, String name) {
    Cookie[] sent = request.getCookies();
    List<String> values = new ArrayList<>(1);
    if (sent != null) {
      for (Cookie cookie : sent) {
        if (cookie.getName().equals(name)) {
          values.add(cookie.getValue());
        }
      }
    }
    return values;
  }

  /** Sets a cookie in place of one of that name that the response has set already. */
  public static void put(HttpServletResponse response, ResponseCookie cookie) {
    String start = cookie.getName() + "=";
    List<String> others =
        response.getHeaders(HttpHeaders.SET_COOKIE).stream()
            .filter(line -> !line.startsWith(start))
            .toList();
    boolean first = true;
    for (String other : others) {
      write(response, other, first);
      first = false;
    }
    write(response, cookie.toString(), first);
  }

  /** Whether a response sets a cookie of this name. */
  public static boolean isPut(HttpServletResponse response, String name) {
    return response.getHeaders(HttpHeaders.SET_COOKIE).stream()
        .anyMatch(line -> line.startsWith(name + "="));
  }

  private static void write(HttpServletResponse response, String line, boolean first) {
    if (first) {
      response.setHeader(HttpHeaders.SET_COOKIE, line);
    } else {
      response.addHeader(HttpHeaders.SET_COOKIE, line);
    }
  }
}
