package dev.seaworthy.boot.signing;

import dev.seaworthy.boot.environment.GivenSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * How signed cookies are read.
 *
 * @param legacySaltFallback Whether signed cookies are read that Django before 5.2.15 or 6.0.6
 *     wrote, in which name and salt can be confused (SIGNED_COOKIE_LEGACY_SALT_FALLBACK). They are
 *     never written.
 */
@ConfigurationProperties("seaworthy.signed-cookies")
record SigningProperties(@DefaultValue("false") boolean legacySaltFallback) {
  private static final SigningProperties UNSET = new SigningProperties(false);

  /** What is set in an environment. */
  static SigningProperties in(Environment environment) {
    return GivenSettings.in(environment).bound("seaworthy.signed-cookies", UNSET);
  }
}
