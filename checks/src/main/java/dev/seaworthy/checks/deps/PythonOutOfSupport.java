package dev.seaworthy.checks.deps;

import dev.seaworthy.engine.check.DatedCheck;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Fact;
import java.time.LocalDate;
import java.util.Map;

/** Finds a release line of Python that gets no security fixes any more. */
final class PythonOutOfSupport implements DatedCheck {
  private static final Declaration DECLARATION =
      Declaration.of("deps.python-out-of-support")
          .severity(Severity.WARNING)
          .title("This line of Python is out of support")
          .why(
              """
              A flaw in its TLS, its parsers or its HTTP code that is published from now on stays
              open.""")
          .notWhen("The distribution that ships it mends it itself.")
          .mend(
              Framework.DJANGO,
              """
              Move to a supported line in the container file and wherever else the version is
              named; 3.13 is supported until October 2029.""")
          .fix(FixClass.MANUAL)
          .references(
              Reference.vendor(
                  "Python, status of versions", "https://devguide.python.org/versions/"),
              Reference.cwe(1104))
          .build();

  /** Days before the end from which on the finding is information. */
  private static final int NOTICE = 90;

  /**
   * The last days of security support, from the status page of the Python developer's guide as of
   * 26 November 2026; where it names a month, the month's last day.
   */
  private static final Map<String, LocalDate> LAST_DAY =
      Map.ofEntries(
          Map.entry("3.6", LocalDate.of(2021, 12, 23)),
          Map.entry("3.7", LocalDate.of(2023, 6, 27)),
          Map.entry("3.8", LocalDate.of(2024, 10, 7)),
          Map.entry("3.9", LocalDate.of(2025, 10, 31)),
          Map.entry("3.10", LocalDate.of(2026, 10, 31)),
          Map.entry("3.11", LocalDate.of(2027, 10, 31)),
          Map.entry("3.12", LocalDate.of(2028, 10, 31)),
          Map.entry("3.13", LocalDate.of(2029, 10, 31)),
          Map.entry("3.14", LocalDate.of(2030, 10, 31)),
          Map.entry("3.15", LocalDate.of(2031, 10, 31)));

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment, LocalDate today) {
    Fact<Version> python = deployment.fact(Facts.PYTHON_VERSION);
    if (python.inForce().isEmpty()) {
      return Outcome.notApplicable("no file names the version of Python that runs");
    }
    return Outcome.judge(python, version -> verdict(version, today));
  }

  private static Verdict verdict(Version version, LocalDate today) {
    LocalDate end = LAST_DAY.get(version.line());
    if (end == null) {
      return version.isBefore("3.6")
          ? Verdict.flawed("is " + version + ", whose support ended before 2021")
          : Verdict.fine();
    }
    if (today.isAfter(end)) {
      return Verdict.flawed("is " + version + ", whose support ended on " + end);
    }
    return today.isBefore(end.minusDays(NOTICE))
        ? Verdict.fine()
        : Verdict.flawed("is " + version + ", whose support ends on " + end).at(Severity.INFO);
  }
}
