package dev.seaworthy.checks.hosts;

import dev.seaworthy.checks.spring.Loopback;
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

/** Finds entries in the list of host names that allow more than one site's names. */
final class AllowListTooWide implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("hosts.allow-list-too-wide")
          .severity(Severity.WARNING)
          .sameAs("Django", "security.W020")
          .title("The list of host names allows too much")
          .why("A pattern that fits everything protects as little as no list.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Write the public names, each in full, or `.shop.example` for all names beneath one.\
              """)
          .fix(FixClass.UNSAFE)
          .references(Reference.cwe(644))
          .build();

  private static final Set<String> WIDE =
      Set.of(".", ".com", ".org", ".net", ".io", ".dev", ".local");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Outcome.judge(
        deployment.settings().list("seaworthy.allowed-hosts"),
        hosts -> verdict(hosts, deployment.environment().production()));
  }

  private static Verdict verdict(List<String> hosts, boolean production) {
    for (String each : hosts) {
      String host = each.strip();
      if (WIDE.contains(host)) {
        return Verdict.flawed("allows everything under " + host);
      }
      if (host.contains("://")
          || host.contains(" ")
          || (host.indexOf(':') > 0 && !host.startsWith("["))) {
        return Verdict.flawed("holds an entry that is no host name");
      }
      if (production && Loopback.is(host)) {
        return Verdict.flawed("allows this machine's own name in production");
      }
    }
    return Verdict.fine();
  }
}
