package dev.seaworthy.checks.proxy;

import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.PropertyName;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import java.util.List;
import java.util.Set;

/** Finds an application that takes every caller for its proxy. */
final class AnyClientTrusted implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("proxy.any-client-trusted")
          .severity(Severity.ERROR)
          .title("Every client is trusted as a proxy")
          .why(
              """
              Whoever calls may then say which address, host and scheme a request has; blocking by
              address and audit trails fail.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Name the address ranges of the proxies, or delete the line: the default trusts
              private ranges only.""")
          .fix(FixClass.SAFE)
          .references(Pages.WEB_SERVER, Reference.cwe(348), Reference.cve("CVE-2025-41235"))
          .build();

  private static final List<PropertyName> NAMES =
      List.of(
          PropertyName.of("server.tomcat.remoteip.internal-proxies")
              .before("2.3", "server.tomcat.internal-proxies"),
          PropertyName.of("server.tomcat.remoteip.trusted-proxies"),
          PropertyName.of("spring.cloud.gateway.server.webflux.trusted-proxies"),
          PropertyName.of("spring.cloud.gateway.server.webmvc.trusted-proxies"),
          PropertyName.of("spring.cloud.gateway.trusted-proxies"),
          PropertyName.of("spring.cloud.gateway.mvc.trusted-proxies"));

  private static final Set<String> EVERYBODY =
      Set.of("", ".*", "^.*$", ".+", "^.+$", "*", "0.0.0.0/0", "::/0", "\\d+.\\d+.\\d+.\\d+");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Outcome.together(
        NAMES.stream()
            .map(name -> Outcome.judge(name.text(deployment), AnyClientTrusted::verdict))
            .toList());
  }

  private static Verdict verdict(String value) {
    for (String each : value.split("[,|]", -1)) {
      if (EVERYBODY.contains(each.strip())) {
        return Verdict.flawed(
            each.isBlank() ? "is empty, which trusts everybody" : "trusts every address");
      }
    }
    return Verdict.fine();
  }
}
