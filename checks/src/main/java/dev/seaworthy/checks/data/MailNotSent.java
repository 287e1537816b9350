package dev.seaworthy.checks.data;

import dev.seaworthy.checks.django.DjangoPages;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds mail that goes nowhere in production. */
final class MailNotSent implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("data.mail-not-sent")
          .severity(Severity.WARNING)
          .title("Mail is written to the console or to a file instead of being sent")
          .why(
              """
              Reset links and alerts reach nobody, and stand in the log for everybody who reads
              it.""")
          .notWhen("The environment is not production.")
          .mend(
              Framework.DJANGO,
              """
              Delete EMAIL_BACKEND in production and set EMAIL_HOST, or name the backend of your
              mail service.""")
          .fix(FixClass.SAFE)
          .references(DjangoPages.EMAIL, Reference.cwe(532), Reference.cwe(778))
          .build();

  private static final Pattern NOWHERE =
      Pattern.compile("django\\.core\\.mail\\.backends\\.(console|filebased|locmem|dummy)\\..*");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (!deployment.environment().production()) {
      return Outcome.notApplicable("this environment is not production");
    }
    return Outcome.judge(
        deployment.settings().text("EMAIL_BACKEND"),
        backend -> {
          Matcher nowhere = NOWHERE.matcher(backend);
          return nowhere.matches()
              ? Verdict.flawed("is the " + nowhere.group(1) + " backend")
              : Verdict.fine();
        });
  }
}
