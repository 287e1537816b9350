package dev.seaworthy.checks.jmx;

import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;

/** Finds applications that can be shut down through a management bean. */
final class AdminMbeanOn implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("jmx.admin-mbean-on")
          .severity(Severity.WARNING)
          .title("The application can be shut down through a management bean")
          .why(
              """
              Whoever reaches JMX, from the machine or over the network, ends the application
              with one call.""")
          .mend(Framework.SPRING_BOOT, "Delete `spring.application.admin.enabled`.")
          .fix(FixClass.SAFE)
          .references(
              Reference.vendor(
                  "Spring Boot, JMX",
                  "https://docs.spring.io/spring-boot/reference/actuator/jmx.html"),
              Reference.cwe(749))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Outcome.judge(
        deployment.settings().flag("spring.application.admin.enabled"),
        on -> on ? Verdict.flawed("is true") : Verdict.fine());
  }
}
