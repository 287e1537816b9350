package dev.seaworthy.checks.https;

import dev.seaworthy.checks.spring.RelaxedName;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.text.Shown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Finds protocols and ciphers with known attacks. */
final class LegacyTlsAllowed implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("https.legacy-tls-allowed")
          .severity(Severity.WARNING)
          .sameAs("Sonar", "S4423")
          .title("Outdated TLS protocols or ciphers are allowed")
          .why(
              """
              A stranger on the way can force a connection down to them and read it.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Set `enabled-protocols` to `TLSv1.3,TLSv1.2` and delete the list of ciphers.""")
          .fix(FixClass.SAFE)
          .references(Reference.rfc(8996), Reference.cwe(327))
          .build();

  private static final Set<String> OLD =
      Set.of("ssl", "sslv2", "sslv2hello", "sslv3", "tlsv1", "tlsv1.0", "tlsv1.1");

  private static final List<String> BROKEN =
      List.of("_NULL_", "EXPORT", "RC4", "3DES", "_DES_", "_ANON_", "DH_ANON", "MD5");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    List<Outcome> outcomes = new ArrayList<>();
    for (String name : names(deployment)) {
      if (RelaxedName.of(name).last().equals("ciphers")) {
        outcomes.add(Outcome.judge(deployment.settings().list(name), LegacyTlsAllowed::ofCiphers));
      } else {
        outcomes.add(
            Outcome.judge(deployment.settings().list(name), LegacyTlsAllowed::ofProtocols));
      }
    }
    return Outcome.together(outcomes);
  }

  private static Set<String> names(Deployment deployment) {
    Set<String> names = new LinkedHashSet<>();
    deployment
        .settings()
        .all()
        .map(
            fact ->
                fact.name().endsWith("]")
                    ? fact.name().substring(0, fact.name().lastIndexOf('['))
                    : fact.name())
        .filter(
            name -> {
              RelaxedName relaxed = RelaxedName.of(name);
              return relaxed.canonical().contains("ssl.")
                  && (relaxed.last().equals("enabledprotocols")
                      || relaxed.last().equals("ciphers")
                      || relaxed.endsWith("server.ssl.protocol"));
            })
        .forEach(names::add);
    return names;
  }

  private static Verdict ofProtocols(List<String> protocols) {
    List<String> old =
        protocols.stream()
            .flatMap(each -> Stream.of(each.split("[+ ]", -1)))
            .filter(each -> OLD.contains(each.toLowerCase(Locale.ROOT)))
            .map(each -> Shown.clipped(each, 20))
            .toList();
    return old.isEmpty() ? Verdict.fine() : Verdict.flawed("allows " + String.join(", ", old));
  }

  private static Verdict ofCiphers(List<String> ciphers) {
    List<String> broken =
        ciphers.stream()
            .filter(each -> BROKEN.stream().anyMatch(each.toUpperCase(Locale.ROOT)::contains))
            .map(each -> Shown.clipped(each, 50))
            .toList();
    return broken.isEmpty()
        ? Verdict.fine()
        : Verdict.flawed("allows " + String.join(", ", broken));
  }
}
