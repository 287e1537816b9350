package dev.seaworthy.checks.secrets;

import dev.seaworthy.checks.spring.Starts;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.Launches.Launch;
import dev.seaworthy.engine.deployment.Launches.Topic;
import dev.seaworthy.engine.deployment.Launches.Word;
import dev.seaworthy.engine.text.Shown;
import java.util.Optional;

/** Finds secrets in the command that starts an application. */
final class SecretInCommandLine implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("secrets.secret-in-command-line")
          .severity(Severity.ERROR)
          .title("A secret stands in the command line")
          .why(
              """
              Command lines are seen by every process of the machine, in crash reports and in
              the inspection of a container.""")
          .notWhen(
              """
              The argument names a variable that is empty until the platform fills it: the
              filled command line still shows it.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Hand it in as a variable of the environment, or with
              `spring.config.import=configtree:/run/secrets/`.""")
          .fix(FixClass.MANUAL)
          .references(Reference.cwe(214), Reference.owasp("Secrets_Management_Cheat_Sheet"))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Starts.judge(deployment, SecretInCommandLine::flaw);
  }

  private static Optional<Flaw> flaw(Launch launch, Word word) {
    if (word.topic() != Topic.COMMAND) {
      return Optional.empty();
    }
    for (String argument : word.value().orElse("").split("\\s+", -1)) {
      int equals = argument.indexOf('=');
      boolean setting = argument.startsWith("--") || argument.startsWith("-D");
      if (setting && equals > 2) {
        String name = argument.substring(2, equals);
        String value = argument.substring(equals + 1);
        Optional<Flaw> flaw = flaw(launch, word, name, value);
        if (flaw.isPresent()) {
          return flaw;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Flaw> flaw(Launch launch, Word word, String name, String value) {
    String shown = Shown.clipped(name, 60);
    if (value.startsWith("$")) {
      return SecretName.of(name)
          .map(
              promised ->
                  Starts.flaw(launch, word, "shows " + shown + " to the machine once it is filled")
                      .at(Severity.WARNING));
    }
    return WrittenSecret.in(name, value)
        .map(what -> Starts.flaw(launch, word, "shows " + shown + ", " + what));
  }
}
