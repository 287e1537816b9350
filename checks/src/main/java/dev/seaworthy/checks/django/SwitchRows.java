package dev.seaworthy.checks.django;

import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.GivenEnvironment;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.text.Shown;
import java.util.List;

/** The switches of a whole site: debug mode, the list of hosts, the async escape hatch. */
final class SwitchRows {
  private static final String ASYNC_UNSAFE = "DJANGO_ALLOW_ASYNC_UNSAFE";

  private SwitchRows() {}

  static List<Row> all() {
    return List.of(
        Row.safe(
            Row.declare("debug-on", "security.W018", Severity.ERROR)
                .title("Debug mode is on")
                .why(
                    "An error then shows the visitor the source around it, local variables, the"
                        + " environment and the settings.")
                .references(Reference.cwe(489), Reference.cwe(209)),
            "Set DEBUG = False in production; from the environment compare the text: os.environ"
                + ".get(\"DEBUG\") == \"True\".",
            settings -> Outcome.judge(settings.setting("DEBUG"), SwitchRows::debug)),
        Row.manual(
            Row.declare("hosts-empty", "security.W020", Severity.WARNING)
                .title("No host name is allowed")
                .why(
                    "With DEBUG off the site answers 400 to everybody; with DEBUG on it answers to"
                        + " localhost only.")
                .references(Reference.cwe(644)),
            "List the public names in ALLOWED_HOSTS.",
            settings ->
                Outcome.judge(
                    settings.setting("ALLOWED_HOSTS"),
                    hosts -> hosts.isTruthy() ? Verdict.fine() : Verdict.flawed("is empty"))),
        Row.safe(
            Row.declare("async-safety-off", "async.E001", Severity.ERROR)
                .title("Django's guard against unsafe calls from async code is off")
                .why("Requests can then see or change each other's database connections.")
                .references(Reference.cwe(662)),
            "Remove DJANGO_ALLOW_ASYNC_UNSAFE from the environment.",
            SwitchRows::asyncUnsafe));
  }

  private static Verdict debug(Datum value) {
    if (!value.isTruthy()) {
      return Verdict.fine();
    }
    return value instanceof Datum.Text text
        ? Verdict.flawed(
            "is the text \"" + Shown.clipped(text.text(), 20) + "\", which Python takes as true")
        : Verdict.flawed("is on");
  }

  private static Outcome asyncUnsafe(DjangoSettings settings) {
    Fact<GivenEnvironment> environment = settings.deployment().fact(Facts.GIVEN_ENVIRONMENT);
    boolean on =
        environment.inForce().map(given -> given.filled().contains(ASYNC_UNSAFE)).orElse(false);
    return on
        ? Outcome.found(Flaw.of(ASYNC_UNSAFE, "is set", environment.origin()))
        : Outcome.passed();
  }
}
