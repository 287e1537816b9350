package dev.seaworthy.boot.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a form of ours carries and a form of somebody else's cannot: a random text that the session
 * holds (OWASP, synchronizer token). Thread-safe.
 */
final class Tokens {
  private static final String NAME = Tokens.class.getName();
  private static final int BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Tokens() {}

  /** The token of the visitor's session; makes one of both if there is none. */
  static String of(HttpServletRequest request) {
    HttpSession session = request.getSession();
    if (session.getAttribute(NAME) instanceof String known) {
      return known;
    }
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    session.setAttribute(NAME, made);
    return made;
  }

  /** Gives the session another one, as when somebody signs in. */
  static void renew(HttpServletRequest request) {
    request.getSession().removeAttribute(NAME);
  }

  /**
   * Whether a form is one of ours: it carries the token, and the browser, if it says so at all,
   * says that it came from a page of this site.
   */
  static boolean isOurs(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin")) {
      return false;
    }
    HttpSession session = request.getSession(false);
    String sent = request.getParameter("token");
    return session != null
        && sent != null
        && session.getAttribute(NAME) instanceof String known
        && MessageDigest.isEqual(
            known.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }
}
