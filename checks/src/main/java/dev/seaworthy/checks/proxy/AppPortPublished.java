package dev.seaworthy.checks.proxy;

import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.Starts;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.Launches.Kind;
import dev.seaworthy.engine.deployment.Launches.Launch;
import dev.seaworthy.engine.deployment.Launches.Topic;
import dev.seaworthy.engine.deployment.Launches.Word;
import dev.seaworthy.engine.text.Shown;
import java.util.Optional;

/** Finds compose files that open the application's port beside the proxy. */
final class AppPortPublished implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("proxy.app-port-published")
          .severity(Severity.WARNING)
          .title("The application's port is open beside the proxy")
          .why(
              """
              Clients that go around the proxy meet none of its rules, and send forwarding
              headers of their own.""")
          .notWhen("The port is opened to this machine only, as `127.0.0.1:8080:8080`.")
          .mend(Framework.SPRING_BOOT, "Use `expose`, or bind the port to 127.0.0.1.")
          .fix(FixClass.UNSAFE)
          .references(Pages.WEB_SERVER, Reference.cwe(668))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Starts.judge(deployment, AppPortPublished::flaw);
  }

  private static Optional<Flaw> flaw(Launch launch, Word word) {
    boolean proxied = Starts.isBesideAProxy(launch);
    String port = word.value().orElse("");
    boolean open =
        word.topic() == Topic.PORT
            && launch.kind() == Kind.COMPOSE
            && port.contains(":")
            && !port.startsWith("127.")
            && !port.startsWith("localhost")
            && !port.startsWith("[::1]");
    return proxied && open
        ? Optional.of(Starts.flaw(launch, word, "opens " + Shown.clipped(port, 40)))
        : Optional.empty();
  }
}
