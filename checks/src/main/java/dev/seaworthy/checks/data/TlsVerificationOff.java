package dev.seaworthy.checks.data;

import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.checks.spring.Observed;
import dev.seaworthy.checks.spring.RelaxedName;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.program.Observation.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds clients that do not check whom they talk to. */
final class TlsVerificationOff implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("data.tls-verification-off")
          .severity(Severity.ERROR)
          .title("Certificates or host names of a service are not checked")
          .why(
              """
              Whoever is on the way can answer in its place and read what is sent.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Delete the line and name the certificate authority in an SSL bundle:
              `spring.ssl.bundle.pem.<name>.truststore.certificate`.""")
          .mend(
              Framework.DJANGO,
              """
              Delete `ssl_cert_reqs`, so that certificates are checked, and name the authority in
              `ssl_ca_certs`.""")
          .fix(FixClass.SAFE)
          .references(
              Reference.vendor(
                  "Spring Boot, SSL bundles",
                  "https://docs.spring.io/spring-boot/reference/features/ssl.html"),
              Reference.cwe(295))
          .build();

  private static final List<String> CHECKS =
      List.of(
          "spring.rabbitmq.ssl.validate-server-certificate",
          "spring.rabbitmq.ssl.verify-hostname",
          "spring.mail.ssl.verify-hostname",
          "spring.mail.properties.mail.smtp.ssl.checkserveridentity",
          "spring.elasticsearch.restclient.ssl.verify-hostname",
          "spring.cassandra.ssl.verify-hostname",
          "spring.neo4j.security.hostname-verification-enabled");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  private static Outcome django(DjangoSettings settings) {
    List<Outcome> outcomes = new ArrayList<>();
    settings
        .deployment()
        .settings()
        .endingWith("ssl_cert_reqs")
        .forEach(fact -> outcomes.add(Outcome.judge(fact, TlsVerificationOff::ofRequirement)));
    DjangoServices.urls(settings)
        .forEach(
            fact ->
                outcomes.add(
                    Outcome.judge(
                        fact,
                        url ->
                            url.toLowerCase(Locale.ROOT)
                                    .matches(".*ssl_cert_reqs=(cert_)?none\\b.*")
                                ? Verdict.flawed("says ssl_cert_reqs=none")
                                : Verdict.fine())));
    return outcomes.isEmpty() ? Outcome.passed() : Outcome.together(outcomes);
  }

  /** Python's {@code ssl.CERT_NONE} is 0; Redis also takes {@code None} and its name. */
  private static Verdict ofRequirement(Datum requirement) {
    boolean none =
        !requirement.isTruthy()
            || (requirement instanceof Datum.Text text
                && text.text().toLowerCase(Locale.ROOT).endsWith("none"))
            || (requirement instanceof Datum.Opaque opaque && opaque.type().endsWith("CERT_NONE"));
    return none ? Verdict.flawed("asks for no certificate") : Verdict.fine();
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (DjangoSettings.isDjango(deployment)) {
      return DjangoSettings.whereDeployed(deployment, TlsVerificationOff::django);
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (String name : CHECKS) {
      outcomes.add(
          Outcome.judge(
              deployment.settings().flag(name),
              on -> on ? Verdict.fine() : Verdict.flawed("is false")));
    }
    for (String ending : List.of("skip-ssl-validation", "use-insecure-trust-manager")) {
      RelaxedName.endingWith(deployment, ending)
          .map(fact -> deployment.settings().flag(fact.name()))
          .forEach(
              fact ->
                  outcomes.add(
                      Outcome.judge(fact, on -> on ? Verdict.flawed("is true") : Verdict.fine())));
    }
    outcomes.add(
        Outcome.judge(
            deployment.settings().text("spring.mail.properties.mail.smtp.ssl.trust"),
            hosts ->
                hosts.strip().equals("*") ? Verdict.flawed("trusts every host") : Verdict.fine()));
    outcomes.add(
        Outcome.judge(
            deployment.settings().text("spring.neo4j.security.trust-strategy"),
            strategy ->
                RelaxedName.of(strategy).canonical().equals("trustallcertificates")
                    ? Verdict.flawed("trusts every certificate")
                    : Verdict.fine()));
    Observed.in(deployment, Sign.class)
        .filter(
            sign ->
                sign.kind() == Sign.Kind.ANY_CERTIFICATE || sign.kind() == Sign.Kind.ANY_HOST_NAME)
        .map(TlsVerificationOff::flaw)
        .forEach(flaw -> outcomes.add(Outcome.found(flaw)));
    return Outcome.together(outcomes);
  }

  private static Flaw flaw(Sign sign) {
    String what =
        sign.kind() == Sign.Kind.ANY_CERTIFICATE ? "takes any certificate" : "takes any host name";
    return Observed.flaw(sign, what + " (" + sign.detail() + ")");
  }
}
