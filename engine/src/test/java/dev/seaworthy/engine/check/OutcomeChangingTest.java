package dev.seaworthy.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.facts.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeChangingTest {
  private static final Flaw FLAW = Flaw.of("server.port", "is odd", Origin.none());

  @Test
  void changesEveryFlawAndKeepsWhatIsMissing() {
    Missing missing = Missing.of("server.address", "not read");
    Outcome changed =
        new Outcome.Found(List.of(FLAW, FLAW), List.of(missing))
            .changing(flaw -> flaw.at(Severity.INFO));
    Flaw milder = FLAW.at(Severity.INFO);
    assertThat(changed).isEqualTo(new Outcome.Found(List.of(milder, milder), List.of(missing)));
  }

  @Test
  void leavesOutcomesWithoutFlawsAlone() {
    Outcome passed = Outcome.passed();
    assertThat(passed.changing(flaw -> flaw.at(Severity.INFO))).isSameAs(passed);
  }
}
