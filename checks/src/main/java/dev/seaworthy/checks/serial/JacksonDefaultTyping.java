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
import java.util.Locale;

/** Finds JSON readers that make objects of whatever class a document names. */
final class JacksonDefaultTyping implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("serial.jackson-default-typing")
          .severity(Severity.ERROR)
          .confidence(Confidence.LIKELY)
          .title("JSON documents may name the classes to make")
          .why(
              """
              Classes of common libraries run code when they are made from the right document.""")
          .notWhen(
              """
              The reader is used for a store that only this application writes to: then it is
              a warning.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Use `activateDefaultTyping` with a `BasicPolymorphicTypeValidator` that names
              your own packages.""")
          .fix(FixClass.UNSAFE)
          .references(
              Reference.cve("CVE-2017-7525"),
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
        Observed.signs(deployment, Sign.Kind.DEFAULT_TYPING)
            .map(
                each ->
                    each.detail().startsWith("Generic") || isOfStore(each)
                        ? Observed.flaw(each, "uses " + each.detail() + " for a store")
                            .at(Severity.WARNING)
                        : Observed.flaw(each, "calls " + each.detail()))
            .toList(),
        List.of());
  }

  private static boolean isOfStore(Sign sign) {
    String subject = sign.subject().toLowerCase(Locale.ROOT);
    return subject.contains("redis") || subject.contains("cache");
  }
}
