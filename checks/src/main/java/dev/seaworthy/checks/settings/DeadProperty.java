package dev.seaworthy.checks.settings;

import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.checks.spring.RelaxedName;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Missing;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import java.util.ArrayList;
import java.util.List;

/** Finds settings under a name that this Spring Boot version no longer reads. */
final class DeadProperty implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("settings.dead-property")
          .severity(Severity.WARNING)
          .title("A setting has a name that is no longer read")
          .why(
              """
              Its authors believe that it is in force, and it is ignored without a word.""")
          .notWhen("A second, older application reads the same file.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Write the name that this version reads, which the finding says, and check its value
              again.""")
          .mend(
              Framework.DJANGO,
              """
              Write the name that this version of Django reads, which the finding says, and check its value
              again.""")
          .fix(FixClass.SAFE)
          .references(
              Reference.vendor(
                  "Spring Boot, migration guides",
                  "https://github.com/spring-projects/spring-boot/wiki"),
              Reference.vendor(
                  "Django, deprecation timeline",
                  "https://docs.djangoproject.com/en/5.2/internals/deprecation/"),
              Reference.cwe(1188))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (DjangoSettings.isDjango(deployment)) {
      return DjangoNames.judge(deployment);
    }
    Fact<Version> version = deployment.application().version();
    List<Outcome> outcomes = new ArrayList<>();
    deployment
        .settings()
        .all()
        .filter(Fact::isSet)
        .forEach(
            fact ->
                DeadNames.of(RelaxedName.of(fact))
                    .ifPresent(dead -> outcomes.add(judge(fact, dead, version))));
    return Outcome.together(outcomes);
  }

  private static Outcome judge(Fact<Datum> fact, DeadNames.Dead dead, Fact<Version> version) {
    if (version.inForce().isEmpty()) {
      return Outcome.undetermined(
          Missing.of(
              fact,
              List.of(),
              "whether it is still read depends on the Spring Boot version, which is not known"));
    }
    if (version.inForce().get().isBefore(dead.since())) {
      return Outcome.passed();
    }
    Flaw flaw =
        Flaw.of(
            fact.name(),
            "is not read since Spring Boot " + dead.since() + "; " + dead.instead(),
            fact.origin());
    return Outcome.found(dead.serious() ? flaw.at(Severity.ERROR) : flaw);
  }
}
