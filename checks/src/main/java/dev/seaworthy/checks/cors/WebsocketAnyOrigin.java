package dev.seaworthy.checks.cors;

import dev.seaworthy.checks.spring.Observed;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.program.Observation.Origins;
import java.util.List;

/** Finds WebSocket endpoints that take connections from any site. */
final class WebsocketAnyOrigin implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("cors.websocket-any-origin")
          .severity(Severity.WARNING)
          .title("WebSocket endpoints take connections from any site")
          .why(
              """
              Cookies go along with the handshake, so that a page anywhere speaks as the
              visitor.""")
          .notWhen("The endpoint asks for a token of its own in the first message.")
          .mend(Framework.SPRING_BOOT, "Name the exact origins in `setAllowedOrigins`.")
          .fix(FixClass.UNSAFE)
          .references(
              Reference.vendor(
                  "Spring Framework, WebSocket origins",
                  "https://docs.spring.io/spring-framework/reference/web/websocket/server.html"),
              Reference.cwe(1385))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Outcome.of(
        Observed.in(deployment, Origins.class)
            .filter(each -> each.kind() == Origins.Means.WEB_SOCKET)
            .filter(each -> each.origins().contains("*"))
            .map(each -> Observed.flaw(each, "allows *"))
            .toList(),
        List.of());
  }
}
