package dev.seaworthy.checks.secrets;

import dev.seaworthy.engine.check.Rule;
import java.util.List;

/** The checks of this area, by name. */
public final class SecretsChecks {
  private SecretsChecks() {}

  /** Every check of this area, sorted by id. */
  public static List<Rule> all() {
    return List.of(
        new CredentialsInUrl(),
        new EnvFileNotIgnored(),
        new EnvFileTracked(),
        new FallbackKeysWeakOrStale(),
        new FileReadableByOthers(),
        new InGitHistory(),
        new LiteralInConfig(),
        new LiteralInInactiveProfile(),
        new LiteralOverridden(),
        new PlaceholderInForce(),
        new ReusedAcrossEnvironments(),
        new SecretFileInArtifact(),
        new SecretHasDefault(),
        new SecretInCommandLine(),
        new SigningKeyMissingOrWeak());
  }

  /** Those that can find something critical in a Spring Boot application. */
  public static List<Rule> critical() {
    return List.of(new PlaceholderInForce(), new SecretFileInArtifact());
  }
}
