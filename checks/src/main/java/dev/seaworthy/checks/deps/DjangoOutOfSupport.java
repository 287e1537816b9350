package dev.seaworthy.checks.deps;

import dev.seaworthy.checks.django.DjangoPages;
import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.engine.check.DatedCheck;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.Version;
import java.time.LocalDate;
import java.util.Map;

/** Finds a release line of Django that gets no security fixes any more. */
final class DjangoOutOfSupport implements DatedCheck {
  private static final Declaration DECLARATION =
      Declaration.of("deps.django-out-of-support")
          .severity(Severity.ERROR)
          .title("This line of Django is out of support")
          .why("A flaw that is published from now on stays open.")
          .notWhen("There is a contract for extended support.")
          .mend(Framework.DJANGO, "Move to a supported line; 5.2 is supported until April 2028.")
          .fix(FixClass.MANUAL)
          .references(DjangoPages.VERSIONS, Reference.cwe(1104))
          .build();

  /** Days before the end from which on the finding is a warning. */
  private static final int NOTICE = 90;

  /**
   * The last days of security support, from the table of supported versions on Django's download
   * page as of 26 November 2026; where it names a month, the month's last day.
   */
  private static final Map<String, LocalDate> LAST_DAY =
      Map.ofEntries(
          Map.entry("2.2", LocalDate.of(2022, 4, 11)),
          Map.entry("3.0", LocalDate.of(2021, 4, 6)),
          Map.entry("3.1", LocalDate.of(2021, 12, 7)),
          Map.entry("3.2", LocalDate.of(2024, 4, 1)),
          Map.entry("4.0", LocalDate.of(2023, 4, 1)),
          Map.entry("4.1", LocalDate.of(2023, 12, 1)),
          Map.entry("4.2", LocalDate.of(2026, 4, 30)),
          Map.entry("5.0", LocalDate.of(2025, 4, 2)),
          Map.entry("5.1", LocalDate.of(2025, 12, 31)),
          Map.entry("5.2", LocalDate.of(2028, 4, 30)),
          Map.entry("6.0", LocalDate.of(2027, 4, 30)),
          Map.entry("6.1", LocalDate.of(2027, 12, 31)));

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment, LocalDate today) {
    return Outcome.judge(
        DjangoSettings.pinnedVersion(deployment),
        version ->
            version.isBefore("2.2")
                ? Verdict.flawed("is " + version + ", whose support ended before 2021")
                : verdict(version, today));
  }

  private static Verdict verdict(Version version, LocalDate today) {
    LocalDate end = LAST_DAY.get(version.line());
    if (end == null || today.isBefore(end.minusDays(NOTICE))) {
      return Verdict.fine();
    }
    return today.isAfter(end)
        ? Verdict.flawed("is " + version + ", whose support ended on " + end)
        : Verdict.flawed("is " + version + ", whose support ends on " + end).at(Severity.WARNING);
  }
}
