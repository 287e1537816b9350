package dev.seaworthy.checks.headers;

import dev.seaworthy.checks.spring.Libraries;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Dependencies.Dependency;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Origin;
import java.util.List;
import java.util.Optional;

/** Finds versions of Spring Security that may leave headers out. */
final class DroppedBySpringSecurity implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("headers.dropped-by-spring-security")
          .severity(Severity.ERROR)
          .title("This version of Spring Security may leave security headers out")
          .why(
              """
              Headers that are configured can be missing without any error (CVE-2026-22732).""")
          .mend(Framework.SPRING_BOOT, "Move to a later patch: a current Spring Boot manages one.")
          .fix(FixClass.SAFE)
          .references(Reference.cve("CVE-2026-22732"), Reference.cwe(693))
          .build();

  /** First and last affected version of each line, from the advisory. */
  private static final List<List<String>> AFFECTED =
      List.of(
          List.of("5.7.0", "5.7.21"),
          List.of("5.8.0", "5.8.23"),
          List.of("6.3.0", "6.3.14"),
          List.of("6.4.0", "6.4.14"),
          List.of("6.5.0", "6.5.8"),
          List.of("7.0.0", "7.0.3"));

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    Optional<Dependency> web = Libraries.of(deployment).startingWith("spring-security-web");
    if (web.isEmpty() || web.get().version().isEmpty()) {
      return Outcome.notApplicable("the build names no version of spring-security-web");
    }
    Version version = web.get().version().get();
    boolean affected =
        AFFECTED.stream()
            .anyMatch(
                line ->
                    version.isAtLeast(line.get(0))
                        && version.compareTo(Version.of(line.get(1))) <= 0);
    return affected
        ? Outcome.found(
            Flaw.of("spring-security-web", "is " + version, Origin.at(web.get().place())))
        : Outcome.passed();
  }
}
