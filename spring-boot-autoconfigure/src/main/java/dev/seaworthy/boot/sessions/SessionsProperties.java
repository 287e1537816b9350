package dev.seaworthy.boot.sessions;

import dev.seaworthy.boot.environment.GivenSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/**
 * Where sessions live, and when they end.
 *
 * @param store Where sessions live.
 * @param timeout How long a cookie session is good for after it was last written; unless it is set,
 *     as long as the container's (server.servlet.session.timeout).
 * @param maxAge How long a cookie session is good for in all, however busy it is
 *     (SESSION_COOKIE_AGE).
 * @param maxSize The most bytes of a cookie with its attributes; browsers keep 4096.
 * @param authHash Whether a login ends when its password changes.
 */
@ConfigurationProperties("seaworthy.sessions")
record SessionsProperties(
    @DefaultValue("container") Store store,
    @Nullable Duration timeout,
    @DefaultValue("14d") Duration maxAge,
    @DefaultValue("4096B") DataSize maxSize,
    @DefaultValue("true") boolean authHash) {
  private static final SessionsProperties UNSET =
      new SessionsProperties(
          Store.CONTAINER, null, Duration.ofDays(14), DataSize.ofBytes(4096), true);

  /** What is set in an environment. */
  static SessionsProperties in(Environment environment) {
    return GivenSettings.in(environment).bound("seaworthy.sessions", UNSET);
  }

  /** Where sessions live. */
  enum Store {
    /** Where the application has them: in the container, or in Spring Session's store. */
    CONTAINER,
    /** In a signed cookie. */
    COOKIE
  }
}
