package dev.seaworthy.signing.sessions;

import dev.seaworthy.signing.SignedJson;
import dev.seaworthy.signing.json.Json;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.refusals.BadSignature;
import dev.seaworthy.signing.refusals.MalformedToken;
import dev.seaworthy.signing.refusals.SignatureExpired;
import dev.seaworthy.signing.sessions.LoadedSession.Condition;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that live in the cookie itself: Django's engine {@code
 * django.contrib.sessions.backends.signed_cookies}.
 *
 * <p>The visitor can read the session and can bring an old one back until it expires; it is signed,
 * not encrypted, and holds JSON only. Immutable and thread-safe, without locks.
 */
public final class CookieSessions {

  /** Source: Django 5.2, the salt of that engine. */
  public static final String SALT = "django.contrib.sessions.backends.signed_cookies";

  /** Source: Django 5.2, SESSION_COOKIE_AGE = 1209600 seconds. */
  public static final Duration DEFAULT_MAX_AGE = Duration.ofDays(14);

  /** Shorter texts are no session. Source: Django 5.2, {@code _validate_session_key}. */
  private static final int LEAST_LENGTH = 8;

  private final SignedJson json;
  private final Duration maxAge;

  private CookieSessions(SignedJson json, Duration maxAge) {
    this.json = json;
    this.maxAge = maxAge;
  }

  /** Sessions that are good for two weeks after they were last written. */
  public static CookieSessions of(KeyRing keys, Clock clock) {
    SignedJson json = SignedJson.of(keys, clock).withSalt(SALT).compressing();
    return new CookieSessions(json, DEFAULT_MAX_AGE);
  }

  /** The same with another lifetime; exactly so old is still good. */
  public CookieSessions withMaxAge(Duration other) {
    return new CookieSessions(json, other);
  }

  /**
   * The cookie for a session; browsers keep about 4 KB of it (RFC 6265 section 6.1).
   *
   * @throws IllegalArgumentException if it nests too deep or has a number of too many digits
   */
  public String save(Json.Members data) {
    return json.dumps(data);
  }

  /** The session in a cookie, null if there is no cookie. Never fails: see the condition. */
  public LoadedSession load(@Nullable String cookie) {
    if (cookie == null || cookie.codePointCount(0, cookie.length()) < LEAST_LENGTH) {
      return LoadedSession.empty(Condition.ABSENT);
    }
    try {
      return new LoadedSession(json.loads(cookie, maxAge), Condition.READ);
    } catch (SignatureExpired e) {
      return LoadedSession.empty(Condition.EXPIRED);
    } catch (BadSignature e) {
      return LoadedSession.empty(Condition.FORGED);
    } catch (MalformedToken e) {
      return LoadedSession.empty(Condition.UNREADABLE);
    }
  }
}
