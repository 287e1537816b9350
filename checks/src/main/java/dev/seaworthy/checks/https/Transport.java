package dev.seaworthy.checks.https;

import dev.seaworthy.checks.spring.Loopback;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.facts.Fact;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What files say of how requests reach a server. */
final class Transport {
  private static final List<String> MATERIAL =
      List.of("server.ssl.bundle", "server.ssl.key-store", "server.ssl.certificate");

  private Transport() {}

  /**
   * What the server's own HTTPS comes to: passed with a key and not switched off, found when it is
   * switched off; empty when the server has none of its own.
   */
  static Optional<Outcome> own(Deployment deployment) {
    Fact<Boolean> enabled = deployment.settings().flag("server.ssl.enabled");
    boolean material = MATERIAL.stream().anyMatch(deployment.settings()::has);
    if (!material && !enabled.isSet()) {
      return Optional.empty();
    }
    return Optional.of(
        Outcome.judge(
            enabled.orDefault(true, "Spring Boot"),
            on -> on ? Verdict.fine() : Verdict.flawed("is false: the server speaks plain HTTP")));
  }

  /** Whether anything shows that visitors come over HTTPS: the server's own, or a proxy's. */
  static boolean isShown(Deployment deployment) {
    return deployment.edge().tls()
        || followsProxy(deployment)
        || own(deployment).filter(outcome -> !(outcome instanceof Outcome.Found)).isPresent();
  }

  /** Whether only processes of the same machine reach the server. */
  static boolean listensOnlyHere(Deployment deployment) {
    return deployment.settings().text("server.address").inForce().filter(Loopback::is).isPresent();
  }

  /** Whether the server believes a proxy about the scheme of a request. */
  static boolean followsProxy(Deployment deployment) {
    boolean strategy =
        deployment
            .settings()
            .text("server.forward-headers-strategy")
            .inForce()
            .map(text -> text.strip().toLowerCase(Locale.ROOT))
            .filter(text -> text.equals("native") || text.equals("framework"))
            .isPresent();
    return strategy
        || deployment.settings().flag("server.use-forward-headers").inForce().orElse(false);
  }
}
