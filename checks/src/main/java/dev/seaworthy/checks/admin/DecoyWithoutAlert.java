package dev.seaworthy.checks.admin;

import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Fact;

/** Finds a decoy whose hits nobody is told of. */
final class DecoyWithoutAlert implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("admin.decoy-without-alert")
          .severity(Severity.WARNING)
          .title("Nobody is told when the decoy is touched")
          .why("The trap springs, and nobody hears it.")
          .notWhen("The decoy is off.")
          .mend(Framework.SPRING_BOOT, "Set `seaworthy.admin.emails` and `spring.mail.host`.")
          .fix(FixClass.SAFE)
          .references(Reference.cwe(778))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    Fact<Boolean> decoy = deployment.settings().flag("seaworthy.decoy.enabled");
    if (!decoy.inForce().orElse(false)) {
      return Outcome.notApplicable("there is no decoy");
    }
    boolean people = deployment.settings().has("seaworthy.admin.emails");
    boolean mail = deployment.settings().has("spring.mail.host");
    if (people && mail) {
      return Outcome.passed();
    }
    return Outcome.judge(
        decoy,
        on ->
            Verdict.flawed(
                people ? "is on, and no mail server is set" : "is on, and no address is told"));
  }
}
