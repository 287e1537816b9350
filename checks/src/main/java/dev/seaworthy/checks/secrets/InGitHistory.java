package dev.seaworthy.checks.secrets;

import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Missing;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.CommitHistory;
import dev.seaworthy.engine.deployment.CommitHistory.Kept;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Fact;
import java.util.List;
import java.util.Optional;

/** Finds secrets in force that some commit holds, whether or not the files of today do. */
final class InGitHistory implements Check {
  private static final int SHORT_NAME = 10;

  private static final Declaration DECLARATION =
      Declaration.of("secrets.in-git-history")
          .severity(Severity.ERROR)
          .title("A secret in force was committed to git")
          .why(
              """
              Every clone that was ever made holds it, and taking the line out changes none of
              them.\
              """)
          .notWhen("Nobody asked: it takes `--history`, and the repository itself.")
          .notWhen("The value is a placeholder or too short to be looked for.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Change the secret where it is used, and supply the new one from outside the
              repository. Rewriting the history takes back no copy.\
              """)
          .mend(
              Framework.DJANGO,
              """
              Change the secret where it is used, and supply the new one from outside the
              repository. Rewriting the history takes back no copy.\
              """)
          .fix(FixClass.MANUAL)
          .references(
              Reference.cwe(798),
              Reference.cwe(540),
              Reference.owasp("Secrets_Management_Cheat_Sheet"))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    Optional<CommitHistory> history = deployment.fact(Facts.HISTORY).inForce();
    if (history.isEmpty()) {
      return Outcome.notApplicable("the history was not searched; --history does");
    }
    List<Flaw> flaws =
        SoughtSecrets.in(deployment)
            .flatMap(secret -> flaw(secret, history.get()).stream())
            .toList();
    List<Missing> missing =
        history.get().gap().stream()
            .map(gap -> Missing.of("git history", "not all of it was searched: " + gap))
            .toList();
    return Outcome.of(flaws, missing);
  }

  private static Optional<Flaw> flaw(Fact<String> secret, CommitHistory history) {
    return secret
        .inForce()
        .flatMap(history::of)
        .map(kept -> Flaw.of(secret.name(), message(kept), secret.origin()));
  }

  private static String message(Kept kept) {
    String name = kept.commit().substring(0, Math.min(SHORT_NAME, kept.commit().length()));
    return "is in "
        + (kept.commits() == 1 ? "1 commit" : kept.commits() + " commits")
        + " since "
        + kept.since()
        + " ("
        + kept.path()
        + " of "
        + name
        + ")";
  }
}
