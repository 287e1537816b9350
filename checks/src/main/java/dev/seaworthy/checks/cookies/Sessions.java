package dev.seaworthy.checks.cookies;

import dev.seaworthy.checks.spring.Libraries;
import dev.seaworthy.engine.deployment.Deployment;

/** Whether files show that an application keeps sessions in a cookie. */
final class Sessions {
  private Sessions() {}

  /** A session store, a login with a provider, or pages made on the server behind a login. */
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
    return stored || login || configured || (guarded && pages);
  }
}
