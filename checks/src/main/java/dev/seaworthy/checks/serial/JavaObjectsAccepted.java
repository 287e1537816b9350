package dev.seaworthy.checks.serial;

import dev.seaworthy.checks.spring.Observed;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Confidence;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.program.Observation.Sign;
import java.util.List;

/** Finds endpoints that read Java objects from outside. */
final class JavaObjectsAccepted implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("serial.java-objects-accepted")
          .severity(Severity.CRITICAL)
          .confidence(Confidence.LIKELY)
          .title("Endpoints read Java objects from whoever sends them")
          .why(
              """
              Reading a Java object runs code of its class: a stranger chooses which.""")
          .notWhen("Only services of the same trust reach the endpoint, by mutual TLS.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Replace the exporter by JSON over HTTP; Spring Framework 6 no longer has it.""")
          .fix(FixClass.MANUAL)
          .references(
              Reference.cve("CVE-2016-1000027"),
              Reference.cwe(502),
              Reference.owasp("Deserialization_Cheat_Sheet"))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Outcome.of(
        Observed.signs(deployment, Sign.Kind.JAVA_OBJECTS)
            .map(each -> Observed.flaw(each, "makes a " + each.detail()))
            .toList(),
        List.of());
  }
}
