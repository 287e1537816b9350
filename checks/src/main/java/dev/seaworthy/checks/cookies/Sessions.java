package dev.seaworthy.checks.cookies;

import dev.seaworthy.checks.spring.Libraries;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.program.Feature;
import dev.seaworthy.engine.program.Program;
import dev.seaworthy.engine.program.SecurityChain;

/** Whether files show that an application keeps sessions in a cookie. */
final class Sessions {
  private Sessions() {}

  /**
   * A session store, a login with a provider, or pages made on the server behind a login, unless
   * the program's own chains make no session.
   */
  static boolean areKept(Deployment deployment) {
    Libraries libraries = Libraries.of(deployment);
    boolean stored =
        libraries.startingWith("spring-session", "spring-boot-starter-session").isPresent();
    boolean login =
        libraries
            .startingWith(
                "spring-boot-starter-oauth2-client",
                "spring-boot-starter-security-oauth2-client",
                "spring-boot-starter-saml2")
            .isPresent();
    boolean guarded = libraries.startingWith("spring-boot-starter-security").isPresent();
    boolean pages =
        libraries
            .startingWith(
                "spring-boot-starter-thymeleaf",
                "spring-boot-starter-freemarker",
                "spring-boot-starter-mustache",
                "spring-boot-starter-groovy-templates",
                "vaadin-spring-boot-starter")
            .isPresent();
    boolean configured =
        deployment.settings().has("server.servlet.session")
            || deployment.settings().has("spring.session");
    return stored || login || (!isStateless(deployment) && (configured || (guarded && pages)));
  }

  /** Whether the program builds the chains itself, and none of them makes a session. */
  private static boolean isStateless(Deployment deployment) {
    return deployment
        .fact(Facts.PROGRAM)
        .inForce()
        .filter(Program::hasOwnChain)
        .filter(program -> program.gaps().isEmpty())
        .filter(program -> program.chains().stream().allMatch(Sessions::makesNone))
        .isPresent();
  }

  private static boolean makesNone(SecurityChain chain) {
    return chain.order() == SecurityChain.IGNORED || chain.switchesOff(Feature.SESSIONS);
  }
}
