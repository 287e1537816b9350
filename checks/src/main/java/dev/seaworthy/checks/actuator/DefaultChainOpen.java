package dev.seaworthy.checks.actuator;

import dev.seaworthy.checks.spring.Libraries;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.program.Program;
import java.util.Optional;

/** Finds the Spring Boot versions whose own security chain leaves the endpoints open. */
final class DefaultChainOpen implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("actuator.default-chain-open")
          .severity(Severity.CRITICAL)
          .title("This Spring Boot version leaves the management endpoints open")
          .why(
              """
              Without the health module its default security chain does not cover them
              (CVE-2026-40976).""")
          .notWhen(
              """
              The application defines a security chain of its own: the code is not read yet, so
              the finding is one step milder.""")
          .mend(Framework.SPRING_BOOT, "Move to Spring Boot 4.0.6 or later.")
          .fix(FixClass.UNSAFE)
          .references(Reference.cve("CVE-2026-40976"), Reference.cwe(862))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    Libraries libraries = Libraries.of(deployment);
    boolean secured = libraries.startingWith("spring-boot-starter-security").isPresent();
    boolean actuator =
        libraries
            .startingWith("spring-boot-actuator-autoconfigure", "spring-boot-starter-actuator")
            .isPresent();
    boolean health =
        libraries.startingWith("spring-boot-health", "spring-boot-starter-actuator").isPresent();
    if (!secured || !actuator || health) {
      return Outcome.notApplicable("it has no actuator, or the health module beside it");
    }
    Optional<Program> program = deployment.fact(Facts.PROGRAM).inForce();
    if (program.filter(Program::hasOwnChain).isPresent()) {
      return Outcome.notApplicable("the application has a security chain of its own");
    }
    boolean whole = program.filter(read -> read.gaps().isEmpty()).isPresent();
    return Outcome.judge(
            deployment.application().version(),
            version ->
                version.isAtLeast("4.0") && version.isBefore("4.0.6")
                    ? Verdict.flawed("is " + version)
                    : Verdict.fine())
        .changing(
            flaw ->
                whole
                    ? flaw
                    : flaw.at(Severity.ERROR)
                        .unless("unless the application has a chain of its own"));
  }
}
