package dev.seaworthy.boot.alerts;

import dev.seaworthy.guard.mail.BlockLinks;
import dev.seaworthy.guard.mail.BlockLinks.Outcome;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Takes the links of mails, before the guard: who blocked himself gets in by his mail. A GET asks,
 * since mail scanners follow links; a POST does it, once. What is no link of ours goes on to where
 * unknown paths go. Thread-safe.
 */
final class LinkFilter implements Filter {
  private static final Log LOG = LogFactory.getLog("dev.seaworthy.guard.mail");
  private static final int LONGEST = 1_000;
  private static final String PARAMETER = "link";

  private final LinkPlace place;
  private final BlockLinks links;
  private final Blocking blocking;
  private final Clock clock;

  LinkFilter(LinkPlace place, BlockLinks links, Blocking blocking, Clock clock) {
    this.place = place;
    this.links = links;
    this.blocking = blocking;
    this.clock = clock;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean taken =
        request instanceof HttpServletRequest asked
            && response instanceof HttpServletResponse answer
            && isHere(asked)
            && take(asked, answer);
    if (!taken) {
      chain.doFilter(request, response);
    }
  }

  private boolean isHere(HttpServletRequest request) {
    String path = request.getRequestURI();
    String context = request.getContextPath();
    return path.startsWith(context) && place.is(path.substring(context.length()));
  }

  private boolean take(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String link = request.getParameter(PARAMETER);
    if (link == null || link.length() > LONGEST) {
      return false;
    }
    return switch (request.getMethod()) {
      case "GET", "HEAD" -> answer(response, asked(link));
      case "POST" -> answer(response, carriedOut(link));
      default -> false;
    };
  }

  private @Nullable String asked(String link) {
    Outcome outcome = links.look(link, clock.instant());
    return outcome instanceof Outcome.Genuine genuine
        ? LinkPage.question(genuine.action(), genuine.key(), link)
        : refused(outcome);
  }

  private @Nullable String carriedOut(String link) {
    Outcome outcome = links.redeem(link, clock.instant());
    if (!(outcome instanceof Outcome.Genuine genuine)) {
      return refused(outcome);
    }
    boolean changed = blocking.carryOut(genuine.action(), genuine.key(), clock.instant());
    LOG.warn(
        "a link in a mail was used: "
            + genuine.action()
            + " "
            + genuine.key()
            + (changed ? "" : ", which changed nothing"));
    return LinkPage.done(genuine.action(), genuine.key(), changed);
  }

  /** A forged link is told nothing at all. */
  private static @Nullable String refused(Outcome outcome) {
    if (outcome instanceof Outcome.Expired) {
      return LinkPage.over("Its time is over.");
    }
    return outcome instanceof Outcome.Used ? LinkPage.over("It was used already.") : null;
  }

  private static boolean answer(HttpServletResponse response, @Nullable String page)
      throws IOException {
    if (page == null) {
      return false;
    }
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Security-Policy", LinkPage.POLICY);
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("X-Robots-Tag", "noindex");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
    return true;
  }
}
