package dev.seaworthy.checks.spring;

import dev.seaworthy.checks.spring.Libraries.Presence;
import dev.seaworthy.engine.deployment.Deployment;
import java.util.List;
import java.util.Optional;

/** Whether an application serves web pages at all, and in which of its environments that counts. */
public final class Site {
  private static final String[] SERVERS = {
    "spring-boot-starter-web",
    "spring-boot-starter-jersey",
    "spring-boot-starter-thymeleaf",
    "spring-boot-starter-freemarker",
    "spring-boot-starter-mustache",
    "spring-boot-starter-groovy-templates",
    "spring-boot-starter-hateoas",
    "spring-boot-starter-data-rest",
    "spring-boot-starter-graphql",
    "spring-boot-starter-tomcat",
    "spring-boot-starter-jetty",
    "spring-boot-starter-undertow",
    "spring-boot-starter-reactor-netty",
    "spring-boot-webmvc",
    "spring-boot-webflux",
    "spring-webmvc",
    "spring-webflux",
    "spring-cloud-starter-gateway",
    "spring-cloud-starter-netflix-zuul",
    "spring-cloud-starter-netflix-eureka-server",
    "spring-cloud-config-server",
    "spring-boot-admin-starter-server",
    "vaadin-spring-boot-starter",
  };

  private Site() {}

  /** Why it serves no pages; empty where it does or may. */
  public static Optional<String> absence(Deployment deployment) {
    boolean none =
        deployment
            .settings()
            .text("spring.main.web-application-type")
            .inForce()
            .filter("none"::equalsIgnoreCase)
            .isPresent();
    if (none) {
      return Optional.of("spring.main.web-application-type is none: it serves no pages");
    }
    return Libraries.of(deployment).presenceOf(SERVERS) == Presence.ABSENT
        ? Optional.of("the build names no web server")
        : Optional.empty();
  }

  /**
   * The one deployment that speaks for an application as a whole: the production one, else the
   * first.
   *
   * @param deployments at least one
   */
  public static Deployment deployed(List<Deployment> deployments) {
    return deployments.stream()
        .filter(each -> each.environment().production())
        .findFirst()
        .orElse(deployments.get(0));
  }
}
