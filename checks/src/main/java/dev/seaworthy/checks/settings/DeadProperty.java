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
import dev.seaworthy.engine.deployment.Dependencies;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds settings under a name that this Spring Boot version no longer reads. */
final class DeadProperty implements Check {
  /** What opens when it is ignored: data without its password, endpoints, cookies, addresses. */
  private static final List<String> SERIOUS =
      List.of(
          "spring.data.mongodb",
          "spring.session.redis",
          "spring.redis",
          "server.use-forward-headers",
          "management.security",
          "management.port",
          "management.address",
          "server.session.cookie",
          "security.basic",
          "security.require-ssl",
          "security.enable-csrf",
          "security.headers",
          "security.ignored",
          "security.user",
          "endpoints.enabled",
          "endpoints.sensitive");

  /** What only code says today. */
  private static final List<String> CHAIN =
      List.of(
          "management.security",
          "security.basic",
          "security.require-ssl",
          "security.enable-csrf",
          "security.headers",
          "security.ignored");

  private static final Declaration DECLARATION =
      Declaration.of("settings.dead-property")
          .severity(Severity.WARNING)
          .title("A setting has a name that is no longer read")
          .why(
              """
              Its authors believe that it is in force, and it is ignored without a word.\
              """)
          .notWhen(
              """
              A second, older application reads the same file, or a class of the application's own \
              binds that name.\
              """)
          .mend(
              Framework.SPRING_BOOT,
              """
              Write the name that this version reads, which the finding says, and check its value
              again.\
              """)
          .mend(
              Framework.DJANGO,
              """
              Write the name that this version of Django reads, which the finding says, and check its value
              again.\
              """)
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
    Optional<Version> version = deployment.application().version().inForce();
    List<Outcome> outcomes = new ArrayList<>();
    for (Fact<Datum> fact : deployment.settings().all().filter(Fact::isSet).toList()) {
      Optional<DeadNames.Dead> dead = DeadNames.of(RelaxedName.of(fact));
      if (dead.isPresent() && !isReadBySomebodyElse(fact, dead.get(), deployment)) {
        if (version.isEmpty()) {
          return unknownVersion(fact);
        }
        outcomes.add(judge(fact, dead.get(), version.get()));
      }
    }
    return Outcome.together(outcomes);
  }

  /** Said once, with the first name: one answer settles them all. */
  private static Outcome unknownVersion(Fact<Datum> fact) {
    return Outcome.undetermined(
        Missing.of(
            fact,
            List.of(),
            "whether it is still read depends on the Spring Boot version, which is not known"));
  }

  private static Outcome judge(Fact<Datum> fact, DeadNames.Dead dead, Version version) {
    if (version.isBefore(dead.since())) {
      return Outcome.passed();
    }
    RelaxedName name = RelaxedName.of(fact);
    String instead =
        dead.insteadIn(version)
            .map(each -> "write " + each)
            .or(() -> advice(name))
            .orElse("nothing has taken its place");
    Flaw flaw =
        Flaw.of(
            fact.name(),
            "is not read since Spring Boot " + dead.since() + "; " + instead,
            fact.origin());
    boolean serious = SERIOUS.stream().anyMatch(name::isWithin);
    return Outcome.found(serious || isSensitivity(name) ? flaw.at(Severity.ERROR) : flaw);
  }

  private static Optional<String> advice(RelaxedName name) {
    return isSensitivity(name) || CHAIN.stream().anyMatch(name::isWithin)
        ? Optional.of("use a security chain in code")
        : Optional.empty();
  }

  /** {@code endpoints.env.sensitive} of Boot 1. */
  private static boolean isSensitivity(RelaxedName name) {
    return name.isWithin("endpoints") && name.last().equals("sensitive");
  }

  /** Whether another library binds the name, or the migrator passes its value on. */
  private static boolean isReadBySomebodyElse(
      Fact<Datum> fact, DeadNames.Dead dead, Deployment deployment) {
    Optional<Dependencies> libraries = deployment.fact(Facts.DEPENDENCIES).inForce();
    if (libraries.isEmpty()) {
      return false;
    }
    boolean migrated =
        dead.instead().isPresent()
            && libraries.get().artifact("spring-boot-properties-migrator").isPresent();
    boolean oauth =
        RelaxedName.of(fact).isWithin("security.oauth2")
            && (libraries.get().hasArtifactStartingWith("spring-security-oauth2-autoconfigure")
                || libraries.get().hasArtifactStartingWith("spring-cloud-"));
    return migrated || oauth;
  }
}
