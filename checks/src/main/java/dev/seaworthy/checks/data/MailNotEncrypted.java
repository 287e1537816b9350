package dev.seaworthy.checks.data;

import dev.seaworthy.checks.django.DjangoSettings;
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
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.facts.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds mail handed to another machine without encryption. */
final class MailNotEncrypted implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("data.mail-not-encrypted")
          .severity(Severity.WARNING)
          .title("Mail is sent in clear")
          .why("Reset links and addresses can be read on the way.")
          .notWhen("The mail server is on the machine itself.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Set `spring.mail.properties.mail.smtp.starttls.required=true`, or
              `spring.mail.ssl.enabled=true`.""")
          .mend(
              Framework.DJANGO,
              """
              Set EMAIL_USE_TLS = True with port 587, or EMAIL_USE_SSL = True with port 465.""")
          .fix(FixClass.SAFE)
          .references(Reference.rfc(8314), Reference.cwe(319))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  private static Outcome django(DjangoSettings settings) {
    Fact<Datum> backend = settings.setting("EMAIL_BACKEND");
    boolean smtp =
        backend
            .inForce()
            .filter(Datum.text("django.core.mail.backends.smtp.EmailBackend")::equals)
            .isPresent();
    if (!smtp) {
      return backend.inForce().isEmpty() && backend.isSet()
          ? DjangoSettings.undecided(backend)
          : Outcome.notApplicable("mail does not go by Django's SMTP backend");
    }
    List<Fact<Datum>> switches =
        List.of(settings.setting("EMAIL_USE_TLS"), settings.setting("EMAIL_USE_SSL"));
    boolean encrypted =
        switches.stream().anyMatch(each -> each.inForce().filter(Datum::isTruthy).isPresent());
    Optional<Fact<Datum>> unknown =
        switches.stream().filter(each -> each.value() instanceof Value.Unknown<Datum>).findFirst();
    if (encrypted || unknown.isPresent()) {
      return encrypted ? Outcome.passed() : DjangoSettings.undecided(unknown.get());
    }
    return Outcome.judge(
        settings.deployment().settings().text("EMAIL_HOST"),
        host ->
            Loopback.is(host) || host.indexOf('.') < 0
                ? Verdict.fine()
                : Verdict.flawed("gets mail without encryption"));
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (DjangoSettings.isDjango(deployment)) {
      return DjangoSettings.whereDeployed(deployment, MailNotEncrypted::django);
    }
    Settings settings = deployment.settings();
    Fact<String> host = settings.text("spring.mail.host");
    boolean encrypted =
        Stream.of(
                "spring.mail.ssl.enabled",
                "spring.mail.properties.mail.smtp.ssl.enable",
                "spring.mail.properties.mail.smtp.starttls.enable",
                "spring.mail.properties.mail.smtp.starttls.required",
                "spring.mail.properties.mail.smtps.ssl.enable")
            .map(settings::flag)
            .anyMatch(flag -> flag.isSet() && flag.inForce().orElse(true));
    boolean smtps =
        settings.text("spring.mail.protocol").inForce().filter("smtps"::equals).isPresent()
            || settings.has("spring.mail.ssl.bundle")
            || settings.has("spring.mail.properties.mail.smtp.socketFactory.class");
    if (!host.isSet() || encrypted || smtps) {
      return Outcome.passed();
    }
    return Outcome.judge(
        host,
        name ->
            Loopback.is(name) ? Verdict.fine() : Verdict.flawed("gets mail without encryption"));
  }
}
