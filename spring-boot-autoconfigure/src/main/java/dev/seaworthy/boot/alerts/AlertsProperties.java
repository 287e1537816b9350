package dev.seaworthy.boot.alerts;

import dev.seaworthy.boot.environment.GivenSettings;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * Mails about attempts and blocks.
 *
 * @param enabled Whether the admins are told of attempts, blocks and alarms.
 * @param digestAfter How long what is not mailed singly is gathered for a digest.
 * @param linkLifetime How long a link in a mail can block or unblock.
 * @param timeZone The admins' own zone, shown beside UTC (TIME_ZONE); the machine's, unless set.
 */
@ConfigurationProperties("seaworthy.alerts")
record AlertsProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("1h") Duration digestAfter,
    @DefaultValue("3d") Duration linkLifetime,
    @Nullable ZoneId timeZone) {
  private static final AlertsProperties UNSET =
      new AlertsProperties(true, Duration.ofHours(1), Duration.ofDays(3), null);

  /** What is set in an environment. */
  static AlertsProperties in(Environment environment) {
    return GivenSettings.in(environment).bound("seaworthy.alerts", UNSET);
  }

  /**
   * Checks what binding cannot.
   *
   * @throws IllegalArgumentException if a link would be over before it is read
   */
  AlertsProperties {
    if (linkLifetime.toSeconds() < 60) {
      throw new IllegalArgumentException(
          "seaworthy.alerts.link-lifetime is " + linkLifetime + "; write at least a minute");
    }
  }
}
