package dev.seaworthy.checks.cors;

import dev.seaworthy.checks.spring.Observed;
import dev.seaworthy.checks.spring.Pages;
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

/** Finds code that lets any site read answers as the visitor. */
final class AnyOriginWithCredentials implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("cors.any-origin-with-credentials")
          .severity(Severity.ERROR)
          .title("Any site may read answers as the visitor")
          .why(
              """
              A page anywhere on the web reads what the visitor may read, with the visitor's
              cookies.""")
          .notWhen("No request is authenticated by a cookie or by the browser itself.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Name the exact https origins instead of a pattern, or leave credentials out.""")
          .fix(FixClass.UNSAFE)
          .references(Pages.CORS, Reference.cwe(942), Reference.owasp("HTML5_Security_Cheat_Sheet"))
          .build();

  private static final List<String> ANY = List.of("*", "http://*", "https://*", "request");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Outcome.of(
        Observed.in(deployment, Origins.class)
            .filter(each -> each.credentials().orElse(false))
            .filter(each -> carriedOut(deployment, each))
            .flatMap(
                each ->
                    each.origins().stream()
                        .filter(ANY::contains)
                        .limit(1)
                        .map(origin -> Observed.flaw(each, message(origin))))
            .toList(),
        List.of());
  }

  /** Since Spring 5.3 a plain star together with credentials is refused when a request comes. */
  private static boolean carriedOut(Deployment deployment, Origins origins) {
    boolean refuses =
        deployment.application().version().inForce().filter(v -> v.isBefore("2.4")).isEmpty();
    return switch (origins.kind()) {
      case PATTERNS -> true;
      case HEADER -> origins.origins().contains("request");
      case EXACT -> !refuses;
      case WEB_SOCKET -> false;
    };
  }

  private static String message(String origin) {
    return origin.equals("request")
        ? "sends the caller's own origin back, with credentials"
        : "allows " + origin + ", with credentials";
  }
}
