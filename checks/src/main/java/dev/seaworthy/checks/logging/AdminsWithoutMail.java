package dev.seaworthy.checks.logging;

import dev.seaworthy.checks.spring.Libraries;
import dev.seaworthy.checks.spring.Libraries.Presence;
import dev.seaworthy.checks.spring.Observed;
import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Confidence;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Missing;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.program.Observation.Sign;
import java.util.List;
import java.util.Optional;

/** Finds people who should be told by mail, in an application that cannot send any. */
final class AdminsWithoutMail implements Check {
  private static final String[] SENDING = {
    "spring-boot-starter-mail", "spring-boot-mail", "spring-context-support"
  };

  private static final Declaration DECLARATION =
      Declaration.of("logging.admins-without-mail")
          .severity(Severity.WARNING)
          .confidence(Confidence.LIKELY)
          .title("Admins are named, and the application cannot send mail")
          .why(
              """
              Errors, attempts and blocks are to be mailed to them, and stay in a log that they take
              for read.""")
          .notWhen("A mail sender of the application's own is there.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Add `spring-boot-starter-mail` and set `spring.mail.host`, or define a `MailSender`;
              `sendtestemail --admins` shows that it arrives.""")
          .fix(FixClass.SAFE)
          .references(Pages.EMAIL, Reference.cwe(778), Reference.owasp("Logging_Cheat_Sheet"))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (!deployment.environment().production()) {
      return Outcome.notApplicable("this environment is not production");
    }
    Fact<List<String>> admins = deployment.settings().list("seaworthy.admins");
    if (!admins.isSet()) {
      return Outcome.notApplicable("seaworthy.admins names nobody");
    }
    Optional<Boolean> running = deployment.fact(Facts.MAIL_SENDER).inForce();
    if (running.isPresent()) {
      return running.get() ? Outcome.passed() : flawed(admins, "nothing that sends mail is there");
    }
    if (Observed.signs(deployment, Sign.Kind.OWN_MAIL_SENDER).findAny().isPresent()) {
      return Outcome.passed();
    }
    return deployment.settings().has("spring.mail.host")
            || deployment.settings().has("spring.mail.jndi-name")
        ? senderOfBoot(deployment, admins)
        : withoutServer(deployment, admins);
  }

  /** Spring Boot makes a sender of what is set, where the library is there. */
  private static Outcome senderOfBoot(Deployment deployment, Fact<List<String>> admins) {
    return Libraries.of(deployment).presenceOf(SENDING) == Presence.ABSENT
        ? flawed(admins, "no library that sends mail is there")
        : Outcome.passed();
  }

  /** A file that was not read may name one. */
  private static Outcome withoutServer(Deployment deployment, Fact<List<String>> admins) {
    return deployment
        .settings()
        .gap()
        .map(reason -> Outcome.undetermined(Missing.of("spring.mail.host", reason)))
        .orElseGet(() -> flawed(admins, "no mail server is set"));
  }

  private static Outcome flawed(Fact<List<String>> admins, String what) {
    return Outcome.judge(
        admins,
        names ->
            names.stream().allMatch(String::isBlank)
                ? Verdict.fine()
                : Verdict.flawed("names who is told by mail, and " + what));
  }
}
