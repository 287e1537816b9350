package dev.seaworthy.boot.console;

import dev.seaworthy.guard.attempts.AttemptStoreException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The console: leads its visitors to the page where they sign in, or to what they asked for.
 * Thread-safe.
 */
final class Console {
  private static final String LOGIN = "login";
  private static final String LOGOUT = "logout";
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private final Accounts accounts;
  private final SignInNews news;
  private final Map<String, Screen> screens;
  private final Clock clock;
  private final ZoneId zone;

  /**
   * The console.
   *
   * @param screens by their path below it
   */
  Console(
      Accounts accounts, SignInNews news, Map<String, Screen> screens, Clock clock, ZoneId zone) {
    this.accounts = accounts;
    this.news = news;
    this.screens = Map.copyOf(screens);
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Answers a visitor who may be here.
   *
   * @param base the console's own path, with a slash at its end
   * @param page what is asked for below it; null for its path without that slash
   */
  void answer(
      HttpServletRequest request, HttpServletResponse response, String base, @Nullable String page)
      throws IOException {
    request.setCharacterEncoding(StandardCharsets.UTF_8.name());
    protect(response);
    if (page == null) {
      write(response, new Reply.Sent(base));
    } else {
      lead(request, response, base, page);
    }
  }

  private void lead(
      HttpServletRequest request, HttpServletResponse response, String base, String page)
      throws IOException {
    switch (page) {
      case ConsoleFiles.STYLE -> file(response, "text/css", ConsoleFiles.style());
      case ConsoleFiles.ICON -> file(response, "image/svg+xml", ConsoleFiles.icon());
      case LOGIN -> write(response, signIn(request, response, base));
      default -> {
        Optional<String> who = known(request);
        if (who.isEmpty()) {
          write(response, new Reply.Sent(base + LOGIN));
        } else {
          write(response, visit(request, base, page, who.get()));
        }
      }
    }
  }

  /** A store that is down must not keep anybody from being told so; it keeps them signed out. */
  private Optional<String> known(HttpServletRequest request) {
    try {
      return accounts.current(request);
    } catch (AttemptStoreException e) {
      return Optional.empty();
    }
  }

  private Reply visit(HttpServletRequest request, String base, String page, String who) {
    Visit visit = new Visit(request, base, page, who, Tokens.of(request), clock.instant(), zone);
    boolean form = request.getMethod().equals("POST");
    if (form && !Tokens.isOurs(request)) {
      return Problem.foreignForm(visit);
    }
    if (form && page.equals(LOGOUT)) {
      news.signedOut(who);
      signOut(request);
      return new Reply.Sent(base + LOGIN);
    }
    Screen screen = screens.get(page);
    if (screen == null) {
      return Problem.noSuchPage(visit);
    }
    try {
      return form ? screen.take(visit) : screen.show(visit);
    } catch (Screen.Refused e) {
      return Problem.refused(visit, String.valueOf(e.getMessage()));
    } catch (AttemptStoreException e) {
      return Problem.storeFails(visit, String.valueOf(e.getMessage()));
    }
  }

  private Reply signIn(HttpServletRequest request, HttpServletResponse response, String base) {
    if (!request.getMethod().equals("POST")) {
      return LoginPage.of(base, Tokens.of(request), anybody(), false);
    }
    String name = Optional.ofNullable(request.getParameter("name")).orElse("").strip();
    String password = Optional.ofNullable(request.getParameter("password")).orElse("");
    if (Tokens.isOurs(request) && isRight(request, response, name, password)) {
      Tokens.renew(request);
      news.signedIn(request, name);
      return new Reply.Sent(base);
    }
    return LoginPage.of(base, Tokens.of(request), anybody(), true);
  }

  private boolean isRight(
      HttpServletRequest request, HttpServletResponse response, String name, String password) {
    try {
      boolean right = accounts.signIn(request, response, name, password);
      if (!right) {
        news.failed(request, name);
      }
      return right;
    } catch (AttemptStoreException e) {
      return false;
    }
  }

  private boolean anybody() {
    try {
      return accounts.isAnybody();
    } catch (AttemptStoreException e) {
      return true;
    }
  }

  private static void signOut(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  private static void protect(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("X-Robots-Tag", "noindex");
  }

  private static void file(HttpServletResponse response, String type, String text)
      throws IOException {
    response.setHeader("Cache-Control", "private, max-age=86400");
    send(response, type + ";charset=UTF-8", text);
  }

  private static void write(HttpServletResponse response, Reply reply) throws IOException {
    if (reply instanceof Reply.Sent sent) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", sent.link());
      response.setContentLength(0);
    } else if (reply instanceof Reply.File file) {
      response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
      send(response, file.type() + ";charset=UTF-8", file.body());
    } else if (reply instanceof Reply.Shown shown) {
      response.setStatus(shown.status());
      send(response, "text/html;charset=UTF-8", shown.html());
    }
  }

  private static void send(HttpServletResponse response, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    response.setContentType(type);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
