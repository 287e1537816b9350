package dev.seaworthy.checks.admin;

import dev.seaworthy.checks.spring.Exposure;
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
import dev.seaworthy.engine.facts.Origin;
import java.util.Optional;

/** Finds Spring Boot Admin servers that ask nobody for a login. */
final class BootAdminAnonymous implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("admin.boot-admin-anonymous")
          .severity(Severity.CRITICAL)
          .title("The Spring Boot Admin server asks nobody for a login")
          .why(
              """
              One page hands out the environment, heap and log levels of every application
              that is registered, and takes registrations from strangers.""")
          .notWhen("Only the client is there.")
          .notWhen(
              """
              A security chain guards it; one that is not decided makes the finding a step
              milder.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Add Spring Security with a chain that asks for a login everywhere but at the
              assets.""")
          .fix(FixClass.UNSAFE)
          .references(
              Reference.vendor(
                  "Spring Boot Admin, security",
                  "https://github.com/codecentric/spring-boot-admin"),
              Reference.cwe(306))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    Optional<Dependency> server =
        Libraries.of(deployment)
            .startingWith("spring-boot-admin-starter-server", "spring-boot-admin-server");
    if (server.isEmpty()) {
      return Outcome.notApplicable("the build names no Spring Boot Admin server");
    }
    String context =
        deployment.settings().text("spring.boot.admin.context-path").inForce().orElse("");
    Exposure exposure = Exposure.ofPage(deployment, context + "/instances");
    if (exposure == Exposure.GUARDED) {
      return Outcome.passed();
    }
    return exposure.grade(
        Outcome.found(
            Flaw.of(
                server.get().artifact(),
                "serves its pages to everybody",
                Origin.at(server.get().place()))),
        Severity.CRITICAL);
  }
}
