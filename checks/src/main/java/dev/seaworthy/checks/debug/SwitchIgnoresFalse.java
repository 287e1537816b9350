package dev.seaworthy.checks.debug;

import dev.seaworthy.checks.django.DjangoPages;
import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.facts.Value;
import java.util.List;

/** Finds switches that stay on when the environment says False. */
final class SwitchIgnoresFalse implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("debug.switch-ignores-false")
          .severity(Severity.ERROR)
          .title("Saying False in the environment leaves the switch on")
          .why(
              """
              Python takes every text but the empty one as true, so that whoever sets
              `DEBUG=False` to be safe switches it on.""")
          .notWhen("The text is compared or cast, or the project refuses to start with it.")
          .mend(
              Framework.DJANGO,
              """
              Compare the text, as in `os.environ.get("DEBUG") == "True"`, or use a cast that
              knows it: `env.bool("DEBUG", default=False)`.""")
          .fix(FixClass.SAFE)
          .references(DjangoPages.CHECKLIST, Reference.cwe(489), Reference.cwe(704))
          .build();

  /** Switches that are unsafe when they are on. */
  private static final List<String> SWITCHES =
      List.of(
          "DEBUG",
          "CORS_ALLOW_ALL_ORIGINS",
          "CORS_ORIGIN_ALLOW_ALL",
          "CORS_ALLOW_CREDENTIALS",
          "USE_X_FORWARDED_HOST");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    Fact<Settings> trial = deployment.fact(Facts.SETTINGS_WHEN_FALSE);
    if (trial.inForce().isEmpty()) {
      return Outcome.notApplicable("no switch depends on the environment");
    }
    Settings saidFalse = trial.inForce().get();
    return DjangoSettings.whereDeployed(
        deployment,
        settings ->
            Outcome.of(
                SWITCHES.stream()
                    .filter(name -> depends(settings.setting(name)))
                    .filter(name -> isOn(saidFalse, name))
                    .map(name -> flaw(settings.setting(name)))
                    .toList(),
                List.of()));
  }

  private static boolean depends(Fact<Datum> fact) {
    return fact.isSet()
        && (!(fact.value() instanceof Value.Known<Datum>) || !fact.origin().suppliers().isEmpty());
  }

  private static boolean isOn(Settings settings, String name) {
    return settings.fact(name).inForce().filter(Datum::isTruthy).isPresent();
  }

  private static Flaw flaw(Fact<Datum> fact) {
    return Flaw.of(fact.name(), "stays on when its variable says False", fact.origin());
  }
}
