package dev.seaworthy.checks.auth;

import dev.seaworthy.checks.spring.Observed;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.program.Observation.Sign;
import dev.seaworthy.engine.text.Shown;
import java.util.List;
import java.util.stream.Stream;

/** Finds characters allowed in addresses that the standard forbids. */
final class RequestFirewallWeakened implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("auth.request-firewall-weakened")
          .severity(Severity.WARNING)
          .title("Forbidden characters are let through in addresses")
          .why(
              """
              Where two parts of a system read an address differently, rules on addresses can be
              bypassed.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Delete `server.tomcat.relaxed-path-chars` and `server.tomcat.relaxed-query-chars`, and the
              firewall of your own.""")
          .fix(FixClass.SAFE)
          .references(
              Reference.rfc(3986),
              Reference.vendor(
                  "Spring Security, HttpFirewall",
                  "https://docs.spring.io/spring-security/reference/servlet/exploits/firewall.html"),
              Reference.cwe(20))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    Outcome inCode =
        Outcome.of(
            Observed.signs(deployment, Sign.Kind.FIREWALL)
                .map(sign -> Observed.flaw(sign, "lets more through: " + sign.detail()))
                .toList(),
            List.of());
    Outcome configured = configured(deployment);
    return Outcome.together(List.of(inCode, configured));
  }

  private static Outcome configured(Deployment deployment) {
    return Outcome.together(
        Stream.of("server.tomcat.relaxed-path-chars", "server.tomcat.relaxed-query-chars")
            .map(deployment.settings()::list)
            .map(
                fact ->
                    Outcome.judge(
                        fact,
                        characters ->
                            characters.isEmpty()
                                ? Verdict.fine()
                                : Verdict.flawed(
                                    "lets through "
                                        + Shown.clipped(String.join(" ", characters), 40))))
            .toList());
  }
}
