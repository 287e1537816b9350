package dev.seaworthy.boot.admin;

import dev.seaworthy.boot.environment.GivenSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * Where the application's admin is.
 *
 * @param path The secret path under which the admin is, such as a slash and 22 random letters and
 *     digits; while it is changed, a second one that still leads there.
 * @param protects What lies under the secret path and nowhere else. Of the first one a decoy stays
 *     behind; the others are unknown paths.
 * @param home The page that the secret path itself leads to; the first protected one, if it is not
 *     set.
 * @param decoy The path of the decoy; the first protected one, if it is not set, and none if it is
 *     empty.
 * @param from Addresses and networks from which the admin may be entered; from everywhere, if none
 *     is named.
 * @param site Scheme and host under which this site is reached, such as https://shop.example; links
 *     in mails start with it.
 */
@ConfigurationProperties("seaworthy.admin")
record AdminProperties(
    @DefaultValue List<String> path,
    @DefaultValue({"/admin/**", "/actuator/**"}) List<String> protects,
    @Nullable String home,
    @Nullable String decoy,
    @DefaultValue List<String> from,
    @Nullable String site) {
  private static final AdminProperties UNSET =
      new AdminProperties(
          List.of(), List.of("/admin/**", "/actuator/**"), null, null, List.of(), null);

  /** What is set in an environment. */
  static AdminProperties in(Environment environment) {
    return GivenSettings.in(environment).bound("seaworthy.admin", UNSET);
  }
}
