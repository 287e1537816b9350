package dev.seaworthy.checks.auth;

import dev.seaworthy.checks.spring.Libraries;
import dev.seaworthy.checks.spring.Observed;
import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.Site;
import dev.seaworthy.checks.spring.Stage;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Confidence;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Missing;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.program.Feature;
import dev.seaworthy.engine.program.Observation.Sign;
import dev.seaworthy.engine.program.Program;
import dev.seaworthy.engine.program.Request;
import dev.seaworthy.engine.program.SecurityChain;
import java.util.Optional;

/** Finds applications whose only user is the one that Spring Boot makes up. */
final class GeneratedUserInForce implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("auth.generated-user-in-force")
          .severity(Severity.ERROR)
          .confidence(Confidence.LIKELY)
          .title("The only user is the one that Spring Boot makes up")
          .why(
              """
              Its password is printed to the log at every start, where more people read it
              than should log in.""")
          .notWhen("Logins are checked by tokens or by a provider.")
          .notWhen(
              """
              Users come from code that is not read, such as a library of the company: accept the
              finding in seaworthy.yml, with that as its reason.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Define a `UserDetailsService` or a login with a provider, and no user of Boot's.""")
          .fix(FixClass.MANUAL)
          .references(
              Pages.OAUTH2, Reference.cwe(532), Reference.owasp("Authentication_Cheat_Sheet"))
          .build();

  private static final String[] OTHERS = {
    "spring-boot-starter-oauth2",
    "spring-boot-starter-security-oauth2",
    "spring-security-oauth2",
    "spring-boot-starter-saml2",
    "spring-security-saml2",
    "spring-security-ldap",
    "spring-cloud-starter-oauth2",
    "spring-boot-admin",
    "keycloak",
    "okta-spring",
    "azure-spring",
    "spring-cloud-azure",
    "shiro-",
    "sa-token-",
    "cas-client",
  };

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    Optional<Program> program = deployment.fact(Facts.PROGRAM).inForce();
    Libraries libraries = Libraries.of(deployment);
    boolean secured =
        libraries
            .startingWith("spring-boot-starter-security", "spring-boot-security")
            .filter(each -> !each.artifact().contains("oauth2"))
            .isPresent();
    if (program.isEmpty() || !secured || Site.absence(deployment).isPresent()) {
      return Outcome.notApplicable("it has no Spring Security, or its program was not read");
    }
    if (libraries.startingWith(OTHERS).isPresent()
        || Observed.signs(deployment, Sign.Kind.OWN_USERS).findAny().isPresent()
        || program.get().chains().stream().anyMatch(GeneratedUserInForce::hasOtherLogin)) {
      return Outcome.notApplicable("it checks logins in a way of its own");
    }
    Fact<String> password = deployment.settings().text("spring.security.user.password");
    if (password.isSet() || deployment.settings().has("spring.security.user.name")) {
      return Outcome.notApplicable("auth.user-password-in-clear looks at the user who is set");
    }
    if (!program.get().gaps().isEmpty()) {
      return Outcome.undetermined(
          Missing.of("users of the application", program.get().gaps().get(0)));
    }
    Flaw flaw =
        Flaw.of(
            password.name(),
            "is made up at each start, as nothing defines users",
            place(libraries));
    return Stage.mild(
        deployment, Outcome.found(isOpenAnyway(program.get()) ? flaw.at(Severity.WARNING) : flaw));
  }

  private static boolean hasOtherLogin(SecurityChain chain) {
    return chain.switchesOn(Feature.PROVIDER_LOGIN)
        || chain.switchesOn(Feature.BEARER_TOKENS)
        || chain.says(Feature.OWN_FILTER).isPresent()
        || !chain.gaps().isEmpty();
  }

  /** Nobody has to log in, so that nobody uses it either. */
  private static boolean isOpenAnyway(Program program) {
    return program.hasOwnChain()
        && program.whoMay(Request.post("/any")).reach() == Program.Reach.EVERYBODY;
  }

  private static Origin place(Libraries libraries) {
    return libraries
        .startingWith("spring-boot-starter-security", "spring-boot-security")
        .map(each -> Origin.at(each.place()))
        .orElse(Origin.none());
  }
}
