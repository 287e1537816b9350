package dev.seaworthy.checks.headers;

import dev.seaworthy.checks.spring.Libraries;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.program.Feature;
import java.util.Map;
import java.util.Optional;

/** The headers that Seaworthy's starter gives to every answer that comes without them. */
final class StarterHeaders {
  private static final String STARTER = "seaworthy-spring-boot";

  /**
   * A setting of the starter.
   *
   * @param name what it is called
   * @param usual what is sent where nobody sets it; empty for nothing
   */
  private record Sent(String name, String usual) {}

  private static final Map<Feature, Sent> SENT =
      Map.of(
          Feature.CONTENT_TYPE_OPTIONS, new Sent("seaworthy.headers.content-type-nosniff", "true"),
          Feature.FRAME_OPTIONS, new Sent("seaworthy.headers.frame-options", "DENY"),
          Feature.REFERRER_POLICY, new Sent("seaworthy.headers.referrer-policy", "same-origin"),
          Feature.OPENER_POLICY,
              new Sent("seaworthy.headers.cross-origin-opener-policy", "same-origin"),
          Feature.CONTENT_SECURITY_POLICY,
              new Sent("seaworthy.headers.content-security-policy", ""));

  private StarterHeaders() {}

  /** Why a missing header is none: the starter sends it. Empty where it does not. */
  static Optional<Outcome> instead(Deployment deployment, Feature feature) {
    return sends(deployment, feature)
        ? Optional.of(Outcome.notApplicable("Seaworthy's starter sends the header"))
        : Optional.empty();
  }

  /** Whether the starter is there and sends a header of its own. */
  static boolean sends(Deployment deployment, Feature feature) {
    Sent sent = SENT.get(feature);
    if (sent == null || Libraries.of(deployment).startingWith(STARTER).isEmpty()) {
      return false;
    }
    Fact<String> setting = deployment.settings().text(sent.name());
    String value = setting.inForce().orElse(setting.isSet() ? "" : sent.usual());
    return !value.isBlank() && !value.equals("false");
  }
}
