package dev.seaworthy.checks.debug;

import dev.seaworthy.checks.spring.Libraries;
import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.Starts;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Dependencies.Dependency;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.Launches.Launch;
import dev.seaworthy.engine.deployment.Launches.Topic;
import dev.seaworthy.engine.deployment.Launches.Word;
import dev.seaworthy.engine.facts.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the developer tools in what is deployed, and where they are live there. */
final class DevtoolsInProduction implements Check {
  private static final String FORCED = "-Dspring.devtools.restart.enabled=true";
  private static final List<String> FROM_THE_BUILD = List.of("spring-boot:run", "bootRun");

  private static final Declaration DECLARATION =
      Declaration.of("debug.devtools-in-production")
          .severity(Severity.WARNING)
          .title("The developer tools are in what is deployed")
          .why(
              """
              Where they are live they show exceptions in full, open the H2 console and take code
              from remote; a packaged start switches them off, any other one does not.""")
          .notWhen("Maven's plugin packs the application: it leaves them out.")
          .notWhen("Gradle has them in `developmentOnly`.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Put them in `developmentOnly`, or delete `excludeDevtools`, and start what is
              packaged with `java -jar`.""")
          .fix(FixClass.SAFE)
          .references(Pages.DEVTOOLS, Reference.cwe(489))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    Optional<Dependency> tools = Libraries.of(deployment).startingWith("spring-boot-devtools");
    if (tools.isEmpty()) {
      return Outcome.notApplicable("nothing names the developer tools");
    }
    List<Flaw> live = Starts.of(deployment).stream().flatMap(DevtoolsInProduction::live).toList();
    if (!live.isEmpty()) {
      return Outcome.of(live, List.of());
    }
    return isPacked(tools.get())
        ? Outcome.found(
            Flaw.of(
                "spring-boot-devtools",
                "is packed into the artifact",
                Origin.at(tools.get().place())))
        : Outcome.passed();
  }

  /** The starts in which they are live: from the build, or because they are told to be. */
  private static Stream<Flaw> live(Launch launch) {
    return launch.words().stream()
        .filter(word -> word.topic() == Topic.COMMAND || word.topic() == Topic.VARIABLE)
        .filter(DevtoolsInProduction::makesThemLive)
        .map(word -> Starts.flaw(launch, word, "starts it with the developer tools live"))
        .map(flaw -> flaw.at(Severity.ERROR));
  }

  private static boolean makesThemLive(Word word) {
    String text = word.value().orElse("");
    return text.contains(FORCED)
        || (word.topic() == Topic.COMMAND && FROM_THE_BUILD.stream().anyMatch(text::contains));
  }

  /** In an artifact that was read, or by Gradle, which packs what is not for development only. */
  private static boolean isPacked(Dependency tools) {
    String file = tools.place().file();
    return file.contains("!/") || file.endsWith(".gradle") || file.endsWith(".gradle.kts");
  }
}
