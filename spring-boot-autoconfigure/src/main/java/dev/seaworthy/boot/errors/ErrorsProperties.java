package dev.seaworthy.boot.errors;

import dev.seaworthy.boot.environment.GivenSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/**
 * How errors are told.
 *
 * @param errors Error pages and mails.
 */
@ConfigurationProperties("seaworthy")
record ErrorsProperties(@DefaultValue Errors errors) {
  /** What is set in an environment. */
  static ErrorsProperties in(Environment environment) {
    return new ErrorsProperties(
        GivenSettings.in(environment).bound("seaworthy.errors", Errors.UNSET));
  }

  /**
   * Error pages and mails.
   *
   * @param enabled Whether error pages, debug page and error mails are the starter's.
   * @param mailsPerDay How many errors are mailed at once in a day; the rest waits for the digest.
   * @param digestAfter How long repeated errors are gathered before they are told in one mail.
   * @param reportSize The most text of one error that is mailed.
   */
  record Errors(
      @DefaultValue("true") boolean enabled,
      @DefaultValue("20") int mailsPerDay,
      @DefaultValue("1h") Duration digestAfter,
      @DefaultValue("64KB") DataSize reportSize) {
    private static final Errors UNSET =
        new Errors(true, 20, Duration.ofHours(1), DataSize.ofKilobytes(64));
  }
}
