package dev.seaworthy.boot.console;

import dev.seaworthy.boot.environment.GivenSettings;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * The pages for administrators, at /seaworthy/ under the secret path of the admin.
 *
 * @param enabled Whether there is a console at all.
 * @param zone The time zone in which it shows times, such as Europe/Berlin.
 */
@ConfigurationProperties("seaworthy.console")
record ConsoleProperties(@DefaultValue("true") boolean enabled, @DefaultValue("UTC") ZoneId zone) {
  private static final ConsoleProperties UNSET = new ConsoleProperties(true, ZoneId.of("UTC"));

  /** What is set in an environment. */
  static ConsoleProperties in(Environment environment) {
    return GivenSettings.in(environment).bound("seaworthy.console", UNSET);
  }
}
