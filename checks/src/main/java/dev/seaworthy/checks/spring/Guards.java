package dev.seaworthy.checks.spring;

import dev.seaworthy.checks.spring.Libraries.Presence;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.program.Program;
import dev.seaworthy.engine.program.Program.Decision;
import dev.seaworthy.engine.program.Request;
import java.util.Optional;

/**
 * Who reaches a page of an application, as far as its security chains tell. Where it has none of
 * its own, Spring Boot's asks everybody for a login.
 *
 * @see <a href="https://docs.spring.io/spring-boot/reference/web/spring-security.html">Spring Boot,
 *     Spring Security</a>
 */
public final class Guards {
  private static final String[] SPRING = {
    "spring-boot-starter-security",
    "spring-boot-security",
    "spring-boot-starter-oauth2",
    "spring-security-config",
    "spring-cloud-starter-security",
    "spring-cloud-starter-oauth2",
  };

  /** Other libraries that guard pages, by rules that are not read. */
  private static final String[] OTHERS = {
    "shiro-", "sa-token-", "keycloak-spring", "cas-client", "pac4j", "spring-security-pac4j"
  };

  private Guards() {}

  /** Who reaches a page. */
  public static Exposure exposureTo(Deployment deployment, Request request) {
    Exposure byLibraries = Exposure.ofSite(deployment);
    Optional<Program> program = deployment.fact(Facts.PROGRAM).inForce();
    if (byLibraries == Exposure.ANYONE || program.isEmpty() || hasOtherGuard(deployment)) {
      return byLibraries;
    }
    if (program.get().hasOwnChain()) {
      return switch (program.get().whoMay(request).reach()) {
        case EVERYBODY -> Exposure.ANYONE;
        case KNOWN_VISITORS -> Exposure.GUARDED;
        case UNDECIDED -> Exposure.UNLESS_GUARDED;
      };
    }
    return guardsByDefault(deployment, program.get(), request)
        ? Exposure.GUARDED
        : Exposure.UNLESS_GUARDED;
  }

  /** What lets everybody in, where a chain does. */
  public static Optional<Place> opening(Deployment deployment, Request request) {
    return deployment
        .fact(Facts.PROGRAM)
        .inForce()
        .filter(Program::hasOwnChain)
        .map(program -> program.whoMay(request))
        .filter(decision -> decision.reach() == Program.Reach.EVERYBODY)
        .flatMap(Decision::place);
  }

  /** Whether Spring Security is there, and the program that was read leaves its chain to Boot. */
  public static boolean usesBootsOwnChain(Deployment deployment) {
    return deployment
        .fact(Facts.PROGRAM)
        .inForce()
        .filter(program -> !program.hasOwnChain() && program.gaps().isEmpty())
        .filter(program -> Libraries.of(deployment).presenceOf(SPRING) == Presence.PRESENT)
        .filter(program -> !hasOtherGuard(deployment))
        .isPresent();
  }

  private static boolean guardsByDefault(Deployment deployment, Program program, Request request) {
    boolean modern =
        deployment.application().version().inForce().filter(v -> v.isAtLeast("2.0")).isPresent();
    boolean excluded = deployment.settings().has("spring.autoconfigure.exclude");
    boolean ignored = !program.chains().isEmpty() && program.whoMay(request).place().isPresent();
    return modern && !excluded && !ignored && usesBootsOwnChain(deployment);
  }

  private static boolean hasOtherGuard(Deployment deployment) {
    return Libraries.of(deployment).startingWith(OTHERS).isPresent();
  }
}
