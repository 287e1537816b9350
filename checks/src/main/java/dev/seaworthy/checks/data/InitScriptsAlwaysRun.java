package dev.seaworthy.checks.data;

import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.PropertyName;
import dev.seaworthy.checks.spring.RelaxedName;
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
import java.util.ArrayList;
import java.util.List;

/** Finds scripts that fill the database at every start. */
final class InitScriptsAlwaysRun implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("data.init-scripts-always-run")
          .severity(Severity.WARNING)
          .title("Scripts fill the database at every start")
          .why(
              """
              Demonstration accounts with known passwords come back, or tables are dropped.\
              """)
          .notWhen("The mode is embedded or never.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Set the mode to never, or delete the line: the default is embedded databases only.\
              """)
          .fix(FixClass.SAFE)
          .references(Pages.INITIALIZATION, Reference.cwe(1188))
          .build();

  private static final List<PropertyName> NAMES =
      List.of(
          PropertyName.of("spring.sql.init.mode")
              .before("2.5", "spring.datasource.initialization-mode"),
          PropertyName.of("spring.batch.jdbc.initialize-schema")
              .before("2.5", "spring.batch.initialize-schema"),
          PropertyName.of("spring.session.jdbc.initialize-schema"),
          PropertyName.of("spring.quartz.jdbc.initialize-schema"),
          PropertyName.of("spring.integration.jdbc.initialize-schema"));

  /** Still read beside the newer name before 2.7. */
  private static final String LINGERING = "spring.datasource.initialization-mode";

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    List<Outcome> outcomes = new ArrayList<>();
    NAMES.forEach(name -> outcomes.add(judge(name.text(deployment))));
    boolean lingers =
        deployment
            .application()
            .version()
            .inForce()
            .filter(version -> version.isAtLeast("2.5") && version.isBefore("2.7"))
            .isPresent();
    if (lingers) {
      outcomes.add(judge(deployment.settings().text(LINGERING)));
    }
    return Outcome.together(outcomes);
  }

  private static Outcome judge(Fact<String> mode) {
    boolean drops = RelaxedName.of(mode).isWithin("spring.quartz");
    return Outcome.judge(
        mode,
        value ->
            value.strip().equalsIgnoreCase("always")
                ? Verdict.flawed(drops ? "is always: its tables are dropped first" : "is always")
                : Verdict.fine());
  }
}
