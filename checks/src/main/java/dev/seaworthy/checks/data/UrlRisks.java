package dev.seaworthy.checks.data;

import dev.seaworthy.checks.spring.ConnectionUrl;
import dev.seaworthy.engine.check.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parameters of database drivers that switch encryption or the check of the server off. */
final class UrlRisks {
  private record Risk(String parameter, String value) {}

  private static final List<Risk> RISKS =
      List.of(
          new Risk("sslmode", "disable"),
          new Risk("sslmode", "disabled"),
          new Risk("sslmode", "allow"),
          new Risk("sslmode", "prefer"),
          new Risk("sslmode", "preferred"),
          new Risk("sslmode", "require"),
          new Risk("sslmode", "required"),
          new Risk("useSSL", "false"),
          new Risk("ssl", "false"),
          new Risk("tls", "false"),
          new Risk("encrypt", "false"),
          new Risk("trustServerCertificate", "true"),
          new Risk("verifyServerCertificate", "false"),
          new Risk("sslInvalidHostNameAllowed", "true"),
          new Risk("tlsInsecure", "true"),
          new Risk("tlsAllowInvalidCertificates", "true"),
          new Risk("tlsAllowInvalidHostnames", "true"),
          new Risk("allowPublicKeyRetrieval", "true"),
          new Risk("allowLoadLocalInfile", "true"));

  private UrlRisks() {}

  /** What PostgreSQL's {@code sslmode} leaves open. */
  static Verdict ofSslMode(String mode) {
    String bare = mode.strip().toLowerCase(Locale.ROOT);
    boolean risk =
        RISKS.stream()
            .anyMatch(each -> each.parameter().equals("sslmode") && each.value().equals(bare));
    return risk ? Verdict.flawed("is " + bare) : Verdict.fine();
  }

  /** The first risk that a URL takes, as {@code name=value}. */
  static Optional<String> of(ConnectionUrl url) {
    return RISKS.stream()
        .filter(risk -> url.says(risk.parameter(), risk.value()))
        .findFirst()
        .map(risk -> risk.parameter() + "=" + risk.value());
  }
}
