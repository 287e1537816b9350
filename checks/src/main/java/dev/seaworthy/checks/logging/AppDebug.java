package dev.seaworthy.checks.logging;

import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.checks.spring.Observed;
import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.Stage;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.program.Observation.Sign;
import dev.seaworthy.engine.text.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds loggers at DEBUG or TRACE. */
final class AppDebug implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("logging.app-debug")
          .severity(Severity.WARNING)
          .title("A logger writes at DEBUG or TRACE")
          .why(
              """
              Headers, cookies, statements and personal data reach the log, which more people read
              than the database.""")
          .notWhen("A later profile sets the level higher: the level in force counts.")
          .notWhen(
              """
              The logger belongs to a library that logs no data: then it is information.""")
          .mend(
              Framework.SPRING_BOOT,
              "Delete the level; where a developer wants it, set it in a file that is not deployed.")
          .mend(
              Framework.DJANGO,
              """
              Raise the level to "INFO" in LOGGING, or move it to the local settings.""")
          .fix(FixClass.SAFE)
          .references(Pages.LOGGING, Reference.cwe(532), Reference.owasp("Logging_Cheat_Sheet"))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (DjangoSettings.isDjango(deployment)) {
      return DjangoSettings.whereDeployed(deployment, DjangoLoggers::verbose);
    }
    List<Outcome> outcomes = new ArrayList<>();
    Levels.in(deployment)
        .filter(level -> !SqlParameters.isBinding(level))
        .forEach(level -> outcomes.add(judge(level)));
    outcomes.add(
        Outcome.judge(
            deployment.settings().flag("spring.mail.properties.mail.debug"),
            on -> on ? Verdict.flawed("is true: whole mails are logged") : Verdict.fine()));
    Observed.signs(deployment, Sign.Kind.SECURITY_DEBUG)
        .map(
            sign ->
                Observed.flaw(sign, "logs requests with their headers: " + sign.detail())
                    .at(Severity.ERROR))
        .forEach(flaw -> outcomes.add(Outcome.found(flaw)));
    return Stage.mild(deployment, Outcome.together(outcomes));
  }

  private static Outcome judge(Levels.Level level) {
    return Outcome.judge(
        level.fact(),
        value -> {
          if (!Levels.isVerbose(value)) {
            return Verdict.fine();
          }
          Verdict.Flawed flawed =
              Verdict.flawed("is " + Shown.clipped(value.strip().toUpperCase(Locale.ROOT), 8));
          return level.telling() ? flawed : flawed.at(Severity.INFO);
        });
  }
}
