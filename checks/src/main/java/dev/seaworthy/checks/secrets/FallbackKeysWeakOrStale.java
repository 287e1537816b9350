package dev.seaworthy.checks.secrets;

import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import java.util.List;
import java.util.Optional;

/** Finds older keys that are kept for too long, or are weak. */
final class FallbackKeysWeakOrStale implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("secrets.fallback-keys-weak-or-stale")
          .severity(Severity.WARNING)
          .sameAs("Django", "security.W025")
          .title("Older keys still count")
          .why(
              """
              Whoever holds any of them forges what is signed; a key is kept only until what
              it signed has run out.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Take each key out of `seaworthy.secret-key-fallbacks` after the longest life of
              a token.""")
          .fix(FixClass.MANUAL)
          .references(Reference.cwe(324), Reference.cwe(521))
          .build();

  /** One key is being replaced, and one more was replaced a short while ago. */
  private static final int MOST = 2;

  private static final int LEAST_CHARACTERS = 50;

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    Optional<String> current = deployment.settings().text("seaworthy.secret-key").inForce();
    return Outcome.judge(
        deployment.settings().list("seaworthy.secret-key-fallbacks"),
        keys -> verdict(keys, current));
  }

  private static Verdict verdict(List<String> keys, Optional<String> current) {
    if (keys.size() > MOST) {
      return Verdict.flawed("keeps " + keys.size() + " older keys");
    }
    if (current.filter(keys::contains).isPresent()) {
      return Verdict.flawed("holds the key that is current");
    }
    return keys.stream()
        .filter(key -> key.length() < LEAST_CHARACTERS || SecretValue.of(key).isPublished())
        .findFirst()
        .<Verdict>map(key -> Verdict.flawed("holds " + SecretValue.of(key).shown()))
        .orElseGet(Verdict::fine);
  }
}
