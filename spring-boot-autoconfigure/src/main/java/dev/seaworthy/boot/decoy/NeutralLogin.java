package dev.seaworthy.boot.decoy;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * A login that looks like anybody's, for an application that has none. Its words are drawn by the
 * application's name, so that not every site has the same one. Thread-safe.
 */
public final class NeutralLogin {
  private static final String COOKIE = "csrf_token";
  private static final String FIELD = "csrf_token";
  private static final int TOKEN_BYTES = 24;
  private static final int LONGEST_NEXT = 500;

  private static final List<String> TITLES = List.of("Sign in", "Log in", "Administration");
  private static final List<String> BUTTONS = List.of("Sign in", "Log in", "Continue");
  private static final List<String> NAMES = List.of("User name", "Username", "Login");
  private static final List<String> REFUSALS =
      List.of(
          "The user name or the password is not correct.",
          "Invalid username or password.",
          "Please check your user name and password and try again.");

  private final SecureRandom random = new SecureRandom();
  private final String site;
  private final int words;

  /**
   * A login.
   *
   * @param site the application's name, shown as a heading
   */
  public NeutralLogin(String site) {
    this.site = site;
    this.words = site.hashCode();
  }

  /**
   * Answers a request below the decoy's path.
   *
   * @throws IOException if the client is gone
   */
  void answer(HttpServletRequest request, HttpServletResponse response, String prefix)
      throws IOException {
    String login = context(request, prefix) + prefix + "/login";
    String path = request.getRequestURI();
    response.setHeader("Cache-Control", "no-store");
    if (!path.equals(login)) {
      String next = path.length() > LONGEST_NEXT ? login : path;
      response.setStatus(HttpServletResponse.SC_FOUND);
      response.setHeader(
          "Location", login + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
      response.setContentLength(0);
      return;
    }
    switch (request.getMethod()) {
      case "GET", "HEAD" -> page(request, response, "");
      case "POST" -> posted(request, response);
      default -> {
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        response.setHeader("Allow", "GET, HEAD, POST");
        response.setContentLength(0);
      }
    }
  }

  /** The prefix may have joined the context path already. */
  private static String context(HttpServletRequest request, String prefix) {
    String context = request.getContextPath();
    return context.endsWith(prefix)
        ? context.substring(0, context.length() - prefix.length())
        : context;
  }

  private void posted(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String cookie = cookie(request);
    String field = request.getParameter(FIELD);
    boolean known =
        cookie != null
            && field != null
            && MessageDigest.isEqual(
                cookie.getBytes(StandardCharsets.UTF_8), field.getBytes(StandardCharsets.UTF_8));
    if (known) {
      page(request, response, drawn(REFUSALS));
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private void page(HttpServletRequest request, HttpServletResponse response, String refusal)
      throws IOException {
    String token = cookie(request);
    if (token == null) {
      byte[] drawn = new byte[TOKEN_BYTES];
      random.nextBytes(drawn);
      token = Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
      Cookie cookie = new Cookie(COOKIE, token);
      cookie.setPath("/");
      cookie.setHttpOnly(true);
      cookie.setSecure(request.isSecure());
      cookie.setAttribute("SameSite", "Lax");
      response.addCookie(cookie);
    }
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter().write(html(token, refusal));
  }

  private String html(String token, String refusal) {
    String said = refusal.isEmpty() ? "" : "<p role=\"alert\">" + refusal + "</p>\n";
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s | %2$s</title>
        <style>
        body { font: 16px/1.5 system-ui, sans-serif; background: #f4f5f7; color: #1c2733; }
        main { max-width: 22rem; margin: 12vh auto; padding: 2rem; background: #fff; }
        label { display: block; margin-top: 1rem; }
        input { width: 100%%; padding: .5rem; box-sizing: border-box; font: inherit; }
        button { margin-top: 1.5rem; padding: .5rem 1.25rem; font: inherit; }
        [role=alert] { color: #a3161c; }
        </style>
        </head>
        <body>
        <main>
        <h1>%2$s</h1>
        %3$s<form method="post">
        <input type="hidden" name="csrf_token" value="%4$s">
        <label for="username">%5$s</label>
        <input id="username" name="username" autocomplete="username" required autofocus>
        <label for="password">Password</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required>
        <button type="submit">%6$s</button>
        </form>
        </main>
        </body>
        </html>
        """
        .formatted(
            drawn(TITLES),
            HtmlUtils.htmlEscape(site),
            said,
            HtmlUtils.htmlEscape(token),
            drawn(NAMES),
            drawn(BUTTONS));
  }

  private String drawn(List<String> choices) {
    return choices.get(Math.floorMod(words, choices.size()));
  }

  private static @Nullable String cookie(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie each : cookies) {
        if (each.getName().equals(COOKIE) && each.getValue().length() >= TOKEN_BYTES) {
          return each.getValue();
        }
      }
    }
    return null;
  }
}
