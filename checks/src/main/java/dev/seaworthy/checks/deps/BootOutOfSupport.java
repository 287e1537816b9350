package dev.seaworthy.checks.deps;

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

/** Finds lines of Spring Boot that get no free fixes any more. */
final class BootOutOfSupport implements DatedCheck {
  private static final Declaration DECLARATION =
      Declaration.of("deps.boot-out-of-support")
          .severity(Severity.ERROR)
          .title("This line of Spring Boot gets no free fixes any more, or will soon get none")
          .why("What is found in it after that day stays open.")
          .notWhen("There is a contract for extended support.")
          .mend(Framework.SPRING_BOOT, "Move to a supported line by changing the parent's version.")
          .fix(FixClass.MANUAL)
          .references(
              Reference.vendor(
                  "Spring Boot, support", "https://spring.io/projects/spring-boot#support"),
              Reference.cwe(1104))
          .build();

  /** Days before the end from which on the finding is a warning. */
  private static final int NOTICE = 90;

  /** The last days of open-source support, from Spring's support page as of 22 November 2026. */
  private static final Map<String, LocalDate> LAST_DAY =
      Map.of(
          "3.3", LocalDate.of(2025, 6, 30),
          "3.4", LocalDate.of(2025, 12, 31),
          "3.5", LocalDate.of(2026, 6, 30),
          "4.0", LocalDate.of(2026, 12, 31),
          "4.1", LocalDate.of(2027, 6, 30));

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment, LocalDate today) {
    return Outcome.judge(deployment.application().version(), version -> verdict(version, today));
  }

  private static Verdict verdict(Version version, LocalDate today) {
    LocalDate end = LAST_DAY.get(version.line());
    if (end == null) {
      return version.isBefore("3.3")
          ? Verdict.flawed("is " + version + ", whose support ended before 2026")
          : Verdict.fine();
    }
    if (end.isBefore(today)) {
      return Verdict.flawed("is " + version + ", whose support ended on " + end);
    }
    return end.minusDays(NOTICE).isBefore(today)
        ? Verdict.flawed("is " + version + ", whose support ends on " + end).at(Severity.WARNING)
        : Verdict.fine();
  }
}
