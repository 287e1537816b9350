package dev.seaworthy.checks.debug;

import dev.seaworthy.checks.spring.Libraries;
import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Fact;
import java.util.List;

/** Finds gRPC reflection, which is on unless it is switched off. */
final class GrpcReflectionOn implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("debug.grpc-reflection-on")
          .severity(Severity.WARNING)
          .title("gRPC reflection tells strangers every service and message")
          .why("A list of services and messages is half of an attack on them.")
          .mend(
              Framework.SPRING_BOOT,
              "Set `spring.grpc.server.reflection.enabled=false` in production.")
          .fix(FixClass.SAFE)
          .references(Pages.PROPERTIES, Reference.cwe(200))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    boolean serves =
        Libraries.of(deployment)
            .startingWith("spring-boot-starter-grpc-server", "spring-grpc-server", "grpc-services")
            .isPresent();
    Fact<Boolean> reflection = deployment.settings().flag("spring.grpc.server.reflection.enabled");
    Fact<Boolean> secure = deployment.settings().flag("spring.grpc.server.ssl.secure");
    return Outcome.together(
        List.of(
            Outcome.judge(
                serves ? reflection.orDefault(true, "Spring Boot") : reflection,
                on -> on ? Verdict.flawed("is on") : Verdict.fine()),
            Outcome.judge(
                secure,
                on ->
                    on
                        ? Verdict.fine()
                        : Verdict.flawed("is false: clients are not asked to prove who they are")
                            .at(Severity.ERROR))));
  }
}
