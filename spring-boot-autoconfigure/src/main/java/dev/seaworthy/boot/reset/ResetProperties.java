package dev.seaworthy.boot.reset;

import dev.seaworthy.boot.environment.GivenSettings;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * Links that set a new password.
 *
 * @param form The form of the tokens: strict, or django if a Django application reads them too.
 * @param timeout How long a link can be used (PASSWORD_RESET_TIMEOUT).
 * @param path Where such a link leads in this site; {uid} and {token} stand for its two parts.
 * @param resendAfter How long an account gets no second mail, whoever asks for it.
 * @param timeZone The zone of the Django application (TIME_ZONE); for the form django only.
 */
@ConfigurationProperties("seaworthy.password-reset")
record ResetProperties(
    @DefaultValue("strict") Form form,
    @DefaultValue("3d") Duration timeout,
    @DefaultValue("/reset/{uid}/{token}") String path,
    @DefaultValue("5m") Duration resendAfter,
    @DefaultValue("UTC") ZoneId timeZone) {
  private static final ResetProperties UNSET =
      new ResetProperties(
          Form.STRICT,
          Duration.ofDays(3),
          "/reset/{uid}/{token}",
          Duration.ofMinutes(5),
          ZoneId.of("UTC"));

  /** What is set in an environment. */
  static ResetProperties in(Environment environment) {
    return GivenSettings.in(environment).bound("seaworthy.password-reset", UNSET);
  }

  /** The form of the tokens. */
  enum Form {
    /** Our own, without the two weaknesses of Django's. */
    STRICT,
    /** Django's bytes. */
    DJANGO
  }

  /**
   * Checks what binding cannot.
   *
   * @throws IllegalArgumentException if the path lacks a part, or a time is none
   */
  ResetProperties {
    if (!path.startsWith("/") || !path.contains("{uid}") || !path.contains("{token}")) {
      throw new IllegalArgumentException(
          "seaworthy.password-reset.path is '"
              + path
              + "'; write a path with {uid} and {token} in it");
    }
    if (timeout.toSeconds() < 1) {
      throw new IllegalArgumentException(
          "seaworthy.password-reset.timeout is " + timeout + "; write at least one second");
    }
  }
}
