package dev.seaworthy.checks.jmx;

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
import java.util.Optional;

/** Finds JMX ports that ask for no login or no TLS. */
final class RemoteUnprotected implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("jmx.remote-unprotected")
          .severity(Severity.CRITICAL)
          .title("JMX is open to the network without protection")
          .why(
              """
              Who connects may load objects of any class into the process: that is running
              code in it.""")
          .notWhen("It listens on a loopback address: then it is information.")
          .notWhen("A login is asked for and only TLS is missing: then it is an error.")
          .mend(Framework.SPRING_BOOT, "Delete the port and attach locally, or through SSH.")
          .fix(FixClass.SAFE)
          .references(
              Reference.vendor(
                  "Spring Boot, JMX",
                  "https://docs.spring.io/spring-boot/reference/actuator/jmx.html"),
              Reference.cwe(306))
          .build();

  private static final String PREFIX = "com.sun.management.jmxremote.";

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Starts.judge(deployment, RemoteUnprotected::flaw);
  }

  private static Optional<Flaw> flaw(Launch launch, Word word) {
    String text = word.value().orElse("");
    boolean options = word.topic() == Topic.COMMAND || word.topic() == Topic.VARIABLE;
    if (!options || !text.contains(PREFIX + "port=")) {
      return Optional.empty();
    }
    boolean open = text.contains(PREFIX + "authenticate=false");
    boolean plain = text.contains(PREFIX + "ssl=false");
    if (!open && !plain) {
      return Optional.empty();
    }
    Flaw flaw =
        Starts.flaw(launch, word, open ? "opens JMX without a login" : "opens JMX without TLS");
    boolean local = text.contains(PREFIX + "host=127.") || text.contains(PREFIX + "host=localhost");
    return Optional.of(local ? flaw.at(Severity.INFO) : open ? flaw : flaw.at(Severity.ERROR));
  }
}
