package dev.seaworthy.checks.logging;

import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.text.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The levels that {@code LOGGING} gives to loggers. */
final class DjangoLoggers {
  private static final String STEM = "LOGGING.loggers.";
  private static final String END = ".level";

  /** Django's logger of statements; it writes only while DEBUG is on. */
  private static final String STATEMENTS = "django.db.backends";

  /** Libraries whose own loggers tell nothing of what visitors send. */
  private static final Set<String> LIBRARIES =
      Set.of(
          "raven",
          "sentry",
          "sentry_sdk",
          "celery",
          "kombu",
          "amqp",
          "gunicorn",
          "daphne",
          "uvicorn",
          "asyncio",
          "parso",
          "PIL",
          "matplotlib",
          "s3transfer",
          "factory",
          "faker");

  private DjangoLoggers() {}

  /** Loggers, statements aside, that write more than a deployed project should. */
  static Outcome verbose(DjangoSettings settings) {
    Settings all = settings.deployment().settings();
    List<Outcome> outcomes = new ArrayList<>();
    outcomes.add(judge(all.text("LOGGING.root.level")));
    all.under("LOGGING.loggers")
        .filter(fact -> isLevel(fact.name()))
        .filter(fact -> !isOfStatements(fact.name()))
        .forEach(
            fact ->
                outcomes.add(
                    judge(all.text(fact.name()))
                        .changing(
                            flaw -> isOfLibrary(fact.name()) ? flaw.at(Severity.INFO) : flaw)));
    return Outcome.together(outcomes);
  }

  /** The logger of statements. */
  static Outcome statements(DjangoSettings settings) {
    boolean writes = settings.isOn("DEBUG") || settings.isOn("FORCE_DEBUG_CURSOR");
    Settings all = settings.deployment().settings();
    return Outcome.together(
            all.under("LOGGING.loggers")
                .filter(fact -> isLevel(fact.name()) && isOfStatements(fact.name()))
                .map(fact -> judge(all.text(fact.name())))
                .toList())
        .changing(flaw -> writes ? flaw : flaw.at(Severity.INFO));
  }

  private static Outcome judge(Fact<String> level) {
    return Outcome.judge(
        level,
        value ->
            Levels.isVerbose(value) || value.strip().equalsIgnoreCase("NOTSET")
                ? Verdict.flawed("is " + Shown.clipped(value.strip().toUpperCase(Locale.ROOT), 8))
                : Verdict.fine());
  }

  private static boolean isOfLibrary(String name) {
    String logger = name.substring(STEM.length(), name.length() - END.length());
    return LIBRARIES.contains(logger.split("\\.", 2)[0]);
  }

  private static boolean isLevel(String name) {
    return name.startsWith(STEM) && name.endsWith(END);
  }

  private static boolean isOfStatements(String name) {
    String logger = name.substring(STEM.length(), name.length() - END.length());
    return logger.equals(STATEMENTS) || logger.startsWith(STATEMENTS + ".");
  }
}
