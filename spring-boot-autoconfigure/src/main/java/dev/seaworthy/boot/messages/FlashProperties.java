package dev.seaworthy.boot.messages;

import dev.seaworthy.boot.environment.GivenSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * Flash attributes of Spring MVC.
 *
 * @param store Where flash attributes wait for the redirect.
 */
@ConfigurationProperties("seaworthy.flash")
record FlashProperties(@DefaultValue("session") Store store) {
  private static final FlashProperties UNSET = new FlashProperties(Store.SESSION);

  /** What is set in an environment. */
  static FlashProperties in(Environment environment) {
    return GivenSettings.in(environment).bound("seaworthy.flash", UNSET);
  }

  /** Where flash attributes wait. */
  enum Store {
    /** In the session, by Spring's own manager. */
    SESSION,
    /** In a signed cookie; other types and larger values are an error. */
    COOKIE,
    /** In a signed cookie if type and size allow it, else in the session. */
    FALLBACK
  }
}
