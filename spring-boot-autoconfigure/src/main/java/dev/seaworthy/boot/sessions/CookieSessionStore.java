package dev.seaworthy.boot.sessions;

import dev.seaworthy.boot.cookies.CookieAttributes;
import dev.seaworthy.boot.cookies.Cookies;
import dev.seaworthy.boot.values.AllowedTypes;
import dev.seaworthy.signing.json.Json;
import dev.seaworthy.signing.refusals.MalformedToken;
import dev.seaworthy.signing.sessions.CookieSessions;
import dev.seaworthy.signing.sessions.LoadedSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * Spring Session's two ends in one: the repository, which stores nothing, and the cookie, which
 * holds everything. What Spring Session takes for the id of a session in a request is the whole
 * cookie. Thread-safe.
 */
final class CookieSessionStore implements SessionRepository<CookieSession>, HttpSessionIdResolver {
  private static final Log LOG = LogFactory.getLog("dev.seaworthy.sessions");

  /** A cookie is written anew when this part of its time is gone, and not at every request. */
  private static final int PARTS = 10;

  private final Supplier<CookieSessions> format;
  private final AllowedTypes types;
  private final Clock clock;
  private final CookieAttributes attributes;
  private final Limits limits;

  /**
   * Bounds.
   *
   * @param name the cookie's
   * @param timeout since it was last written
   * @param maxAge since the session began
   * @param maxSize bytes of the whole header line
   */
  record Limits(String name, Duration timeout, Duration maxAge, long maxSize) {}

  CookieSessionStore(
      Supplier<CookieSessions> format,
      AllowedTypes types,
      Clock clock,
      CookieAttributes attributes,
      Limits limits) {
    this.format = format;
    this.types = types;
    this.clock = clock;
    this.attributes = attributes;
    this.limits = limits;
  }

  @Override
  public CookieSession createSession() {
    return CookieSession.fresh(types, clock, limits.timeout());
  }

  /** Nothing to do: what is to be kept goes with the response. */
  @Override
  public void save(CookieSession session) {}

  /** Any cookie that is not ours, or is over, gives no session, and so a fresh one. */
  @Override
  public @Nullable CookieSession findById(String cookie) {
    LoadedSession loaded = format.get().load(cookie);
    if (loaded.reset()) {
      LOG.debug("a session cookie was not accepted: " + loaded.condition());
    }
    if (loaded.condition() != LoadedSession.Condition.READ) {
      return null;
    }
    try {
      CookieSession session = CookieSession.read(loaded.members(), types, clock, limits.timeout());
      Instant end = session.getCreationTime().plus(limits.maxAge());
      return clock.instant().isAfter(end) ? null : session;
    } catch (MalformedToken e) {
      LOG.debug("a session cookie holds what is not allowed any more");
      return null;
    }
  }

  /** Nothing to do: the cookie goes with the response. */
  @Override
  public void deleteById(String id) {}

  @Override
  public List<String> resolveSessionIds(HttpServletRequest request) {
    return Cookies.values(request, limits.name());
  }

  @Override
  public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
    HttpSession held = request.getSession(false);
    Object kept = held == null ? null : held.getAttribute(CookieSession.ITSELF);
    if (kept instanceof CookieSession session) {
      write(session, request, response);
    }
  }

  private void write(
      CookieSession session, HttpServletRequest request, HttpServletResponse response) {
    Json.Members now = session.write();
    boolean differs = session.differsFrom(now);
    if (response.isCommitted()) {
      if (differs) {
        LOG.warn("a session was changed after the response had begun; the change is lost");
      }
    } else if (differs || isWorn(request)) {
      Cookies.put(response, bounded(request, format.get().save(now)));
      session.sent(now);
    }
  }

  @Override
  public void expireSession(HttpServletRequest request, HttpServletResponse response) {
    Cookies.put(response, attributes.expired(request, limits.name()));
  }

  /** Whether the cookie that came has used up a part of its time. */
  private boolean isWorn(HttpServletRequest request) {
    CookieSessions fresher = format.get().withMaxAge(limits.timeout().dividedBy(PARTS));
    return resolveSessionIds(request).stream()
        .noneMatch(cookie -> fresher.load(cookie).condition() == LoadedSession.Condition.READ);
  }

  private ResponseCookie bounded(HttpServletRequest request, String value) {
    ResponseCookie cookie = attributes.cookie(request, limits.name(), value).build();
    int size = cookie.toString().length();
    if (size > limits.maxSize()) {
      throw new IllegalStateException(
          "session: its cookie has "
              + size
              + " bytes and at most "
              + limits.maxSize()
              + " are kept; keep ids in it, and what they stand for elsewhere");
    }
    return cookie;
  }
}
