package dev.seaworthy.checks.debug;

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
import java.util.List;
import java.util.Optional;

/** Finds Java virtual machines that wait for a debugger. */
final class JdwpListening implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("debug.jdwp-listening")
          .severity(Severity.CRITICAL)
          .title("The Java virtual machine waits for a debugger")
          .why(
              """
              Whoever reaches the port runs any code in the process, without a login.""")
          .notWhen("The agent listens on a loopback address: then it is a warning.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Delete the agent from the command and from the environment of what is deployed.""")
          .fix(FixClass.SAFE)
          .references(Reference.cwe(489), Reference.cwe(306))
          .build();

  private static final List<String> OPTIONS =
      List.of(
          "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "JAVA_OPTS", "_JAVA_OPTIONS", "CATALINA_OPTS");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Starts.judge(deployment, JdwpListening::flaw);
  }

  private static Optional<Flaw> flaw(Launch launch, Word word) {
    String text = word.value().orElse("");
    boolean options =
        word.topic() == Topic.COMMAND
            || (word.topic() == Topic.VARIABLE && OPTIONS.contains(word.name()));
    if (options && text.contains("jdwp") && text.contains("server=y")) {
      boolean local = text.contains("address=127.") || text.contains("address=localhost");
      Flaw flaw =
          Starts.flaw(
              launch,
              word,
              local ? "waits for a debugger of this machine" : "waits for a debugger");
      return Optional.of(local ? flaw.at(Severity.WARNING) : flaw);
    }
    boolean buildpack =
        word.topic() == Topic.VARIABLE
            && word.name().equals("BPL_DEBUG_ENABLED")
            && text.equalsIgnoreCase("true");
    return buildpack
        ? Optional.of(Starts.flaw(launch, word, "has the buildpack wait for a debugger"))
        : Optional.empty();
  }
}
