package dev.seaworthy.checks.data;

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
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Settings;
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
              `spring.mail.ssl.enabled=true`.\
              """)
          .fix(FixClass.SAFE)
          .references(Reference.rfc(8314), Reference.cwe(319))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
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
