package dev.seaworthy.checks.auth;

import dev.seaworthy.engine.check.Rule;
import java.util.List;

/** The checks of this area, by name. */
public final class AuthChecks {
  private AuthChecks() {}

  /** Every check of this area, sorted by id. */
  public static List<Rule> all() {
    return List.of(
        new ApiOpenByDefault(),
        new BasicAuthAccepted(),
        new EverythingPermitted(),
        new GeneratedUserInForce(),
        new InMemoryUsers(),
        new JwtAudienceUnchecked(),
        new LiteralClientSecret(),
        new PasswordCostTooLow(),
        new PasswordRulesMissing(),
        new RequestFirewallWeakened(),
        new TokenIssuerOverHttp(),
        new UserPasswordInClear(),
        new WeakPasswordEncoder(),
        new WeakRememberMeKey());
  }

  /** Those that can find something critical in a Spring Boot application. */
  public static List<Rule> critical() {
    return List.of(new UserPasswordInClear());
  }
}
