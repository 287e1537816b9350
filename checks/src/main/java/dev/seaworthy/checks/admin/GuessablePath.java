package dev.seaworthy.checks.admin;

import dev.seaworthy.checks.spring.Exposure;
import dev.seaworthy.checks.spring.Observed;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Confidence;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.program.Observation.Page;
import dev.seaworthy.engine.program.Program;
import dev.seaworthy.engine.text.Shown;
import java.util.List;

/** Finds pages of an administration at a path that anybody would try. */
final class GuessablePath implements Check {
  private static final String MOVED_TO = "seaworthy.admin.path";

  private static final Declaration DECLARATION =
      Declaration.of("admin.guessable-path")
          .severity(Severity.WARNING)
          .confidence(Confidence.LIKELY)
          .title("An administration stands at a path that anybody would try")
          .why(
              """
              Guessing of passwords begins at known paths; behind a path of its own it begins
              later, and shows.""")
          .notWhen("The path serves an API for machines only, or `seaworthy.admin.path` moves it.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Move it, for instance with `seaworthy.admin.path`, and leave a decoy at the old
              path.""")
          .fix(FixClass.UNSAFE)
          .references(Reference.cwe(425), Reference.owasp("Authorization_Cheat_Sheet"))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    List<Page> pages = Observed.in(deployment, Page.class).toList();
    if (pages.isEmpty()) {
      return Outcome.notApplicable("no page that was read says that it is for few");
    }
    if (deployment.settings().has(MOVED_TO)) {
      return Outcome.notApplicable(MOVED_TO + " moves it");
    }
    boolean chains =
        deployment.fact(Facts.PROGRAM).inForce().filter(Program::hasOwnChain).isPresent();
    List<Page> guarded =
        pages.stream()
            .filter(each -> !chains || Exposure.ofPage(deployment, each.path()) != Exposure.ANYONE)
            .toList();
    return guarded.isEmpty()
        ? Outcome.notApplicable("admin.guessable-path-anonymous names them")
        : Outcome.found(
            Observed.flaw(guarded, "serves " + Shown.clipped(guarded.get(0).path(), 60)));
  }
}
