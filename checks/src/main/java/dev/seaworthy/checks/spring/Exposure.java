package dev.seaworthy.checks.spring;

import dev.seaworthy.checks.spring.Libraries.Presence;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.program.Request;

/**
 * Who reaches a surface of the application, as far as its files tell; sets the step on a row's
 * severity ladder.
 */
public enum Exposure {
  /** No library that could guard it is on the class path: every visitor. */
  ANYONE,
  /** A library that may guard it is there, or the build was not understood whole. */
  UNLESS_GUARDED,
  /** Who logged in: a security chain that was read says so. */
  GUARDED,
  /** Only processes of the same machine. */
  SAME_MACHINE,
  /** Nobody: it is switched off. */
  NOBODY;

  private static final String[] GUARDS = {
    "spring-boot-starter-security",
    "spring-boot-security",
    "spring-security-",
    "spring-boot-starter-oauth2",
    "spring-cloud-starter-security",
    "spring-cloud-starter-oauth2",
    "shiro-",
    "sa-token-",
    "keycloak-spring",
  };

  /** Who reaches the application's own pages. */
  public static Exposure ofSite(Deployment deployment) {
    return Libraries.of(deployment).presenceOf(GUARDS) == Presence.ABSENT ? ANYONE : UNLESS_GUARDED;
  }

  /**
   * Who reaches the management endpoints. An address of their own counts only with a port of their
   * own, as in Spring Boot; port -1 switches them off.
   */
  public static Exposure ofManagement(Deployment deployment) {
    Fact<String> port = deployment.settings().text("management.server.port");
    Fact<String> older = deployment.settings().text("management.port");
    Fact<String> stated = port.isSet() ? port : older;
    if (stated.inForce().filter("-1"::equals).isPresent()) {
      return NOBODY;
    }
    boolean loopback =
        isLoopback(deployment, "management.server.address")
            || isLoopback(deployment, "management.address");
    return stated.isSet() && loopback ? SAME_MACHINE : ofSite(deployment);
  }

  /** Who reaches one management endpoint over HTTP. */
  public static Exposure ofEndpoint(Deployment deployment, String id) {
    Exposure management = ofManagement(deployment);
    return management == SAME_MACHINE || management == NOBODY
        ? management
        : Guards.exposureTo(deployment, Actuator.request(deployment, id));
  }

  /** Who reaches a page of the application. */
  public static Exposure ofPage(Deployment deployment, String path) {
    return Guards.exposureTo(deployment, Request.get(path));
  }

  /** The worst among several: what the most visitors reach. */
  public Exposure or(Exposure other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The outcome with each flaw as bad as this exposure makes it. */
  public Outcome grade(Outcome outcome, Severity whenAnyone) {
    return outcome.changing(flaw -> grade(flaw, whenAnyone));
  }

  /**
   * The flaw as bad as this exposure makes it: the full severity for every visitor, one step less
   * where a security chain may guard it, a warning behind a login, information on the same machine.
   */
  public Flaw grade(Flaw flaw, Severity whenAnyone) {
    return switch (this) {
      case ANYONE -> flaw.at(whenAnyone);
      case UNLESS_GUARDED ->
          flaw.at(whenAnyone.milder()).unless("unless a security chain guards it");
      case GUARDED -> flaw.at(behindLogin(whenAnyone)).unless("behind a login");
      case SAME_MACHINE, NOBODY -> flaw.at(Severity.INFO).unless("reached from this machine only");
    };
  }

  private static Severity behindLogin(Severity whenAnyone) {
    return whenAnyone.isAtLeast(Severity.ERROR) ? Severity.WARNING : Severity.INFO;
  }

  private static boolean isLoopback(Deployment deployment, String name) {
    return deployment.settings().text(name).inForce().filter(Loopback::is).isPresent();
  }
}
