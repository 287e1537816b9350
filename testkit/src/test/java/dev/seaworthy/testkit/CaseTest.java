package dev.seaworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  /** Finds a ship's bell that is off. */
  private static final class BellOff implements Check {
    @Override
    public Declaration declaration() {
      return Declaration.of("ship.bell-off")
          .severity(Severity.WARNING)
          .title("The bell is off")
          .why("Nobody hears the ship in fog.")
          .mend(Framework.SPRING_BOOT, "Set it to true.")
          .references(Reference.cwe(1188))
          .build();
    }

    @Override
    public Outcome examine(Deployment deployment) {
      return Outcome.judge(
          deployment.settings().flag("ship.bell"),
          on -> on ? Verdict.fine() : Verdict.flawed("is off"));
    }
  }

  @TempDir private Path folder;
  @TempDir private Path work;

  @Test
  void aCaseWhoseMarkIsMetHasNoDifference() throws IOException {
    assertThat(differences("# expect: ship.bell-off: is off [warning]", "ship.bell=false"))
        .isEmpty();
  }

  @Test
  void anUnmarkedFindingIsADifference() throws IOException {
    assertThat(differences("ship.bell=false"))
        .containsExactly(
            "found, and not expected: src/main/resources/application.properties:1: ship.bell-off: is"
                + " off [warning]");
  }

  @Test
  void anUnusedMarkIsADifference() throws IOException {
    assertThat(differences("# expect: ship.bell-off: is off [warning]", "ship.bell=true"))
        .containsExactly(
            "expected, and not found: src/main/resources/application.properties:2: ship.bell-off: is"
                + " off [warning]");
  }

  @Test
  void messageLineAndSeverityHaveToMatchInFull() throws IOException {
    assertThat(differences("# expect: ship.bell-off: is off [error]", "ship.bell=false"))
        .hasSize(2);
    assertThat(differences("# expect: ship.bell-off: is [warning]", "ship.bell=false")).hasSize(2);
    assertThat(
            differences("# expect: ship.bell-off: is off [warning]", "other=1", "ship.bell=false"))
        .hasSize(2);
  }

  @Test
  void aSubjectThatIsExpectedToStayOpenHasTo() throws IOException {
    Files.writeString(folder.resolve("expected.txt"), "open: ship.bell\n");
    assertThat(differences("ship.bell=${BELL}")).isEmpty();
    assertThat(differences("ship.bell=true")).containsExactly("expected to stay open: ship.bell");
  }

  @Test
  void aTreeWithoutAnApplicationIsADifference() throws IOException {
    Files.writeString(folder.resolve("build.gradle"), "// nothing\n");
    assertThat(Case.in(folder).differences(List.of(new BellOff()), work, TODAY))
        .containsExactly("no application was found");
  }

  private List<String> differences(String... lines) throws IOException {
    Path resources = Files.createDirectories(folder.resolve("src/main/resources"));
    Files.writeString(resources.resolve("application.properties"), String.join("\n", lines) + "\n");
    return Case.in(folder).differences(List.of(new BellOff()), work, TODAY);
  }
}
