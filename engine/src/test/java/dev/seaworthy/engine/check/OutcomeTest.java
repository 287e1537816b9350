package dev.seaworthy.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  @Test
  void judgesAKnownValueAsItStands() {
    assertThat(conditionOf(Value.known(true))).isEmpty();
    assertThat(judge(Value.known(false))).isEqualTo(Outcome.passed());
  }

  @Test
  void judgesADefaultAndSaysWhatWouldReplaceIt() {
    assertThat(conditionOf(Value.defaultInForce(true, List.of("DEBUG", "APP_DEBUG"))))
        .isEqualTo("unless DEBUG or APP_DEBUG is set");
  }

  @Test
  void judgesAFrameworksDefaultAndSaysWhoseItIs() {
    assertThat(conditionOf(new Value.Unset<>(Optional.of(true), "Spring Boot 1.4")))
        .isEqualTo("not set; Spring Boot 1.4's default");
  }

  @Test
  void passesWhatNobodySetAndWhoseDefaultDoesNotMatter() {
    assertThat(judge(Value.unset())).isEqualTo(Outcome.passed());
  }

  @Test
  void neverTurnsUnknownIntoAnAlarm() {
    Outcome outcome = judge(Value.unknown(List.of("DEBUG"), "no file supplies it"));
    assertThat(outcome)
        .isEqualTo(
            Outcome.undetermined(
                new Missing("debug", List.of("DEBUG"), "no file supplies it", Origin.none())));
  }

  @Test
  void decidesAnUnknownWhoseCandidatesAgree() {
    assertThat(judge(new Value.Unknown<>(List.of("E"), "both branches", List.of(true, true))))
        .isInstanceOf(Outcome.Found.class);
    assertThat(judge(new Value.Unknown<>(List.of("E"), "both branches", List.of(true, false))))
        .isInstanceOf(Outcome.Undetermined.class);
  }

  @Test
  void keepsFlawsAndWhatIsMissingTogether() {
    Outcome both =
        Outcome.together(
            List.of(
                judge(Value.known(true)),
                judge(Value.unknown(List.of("X"), "r")),
                Outcome.notApplicable("n"),
                Outcome.passed()));
    assertThat(both)
        .isInstanceOfSatisfying(
            Outcome.Found.class,
            found -> {
              assertThat(found.flaws()).hasSize(1);
              assertThat(found.missing()).hasSize(1);
            });
  }

  @Test
  void isNotApplicableOnlyIfNothingApplies() {
    Outcome idle = Outcome.notApplicable("no HTTPS listener");
    assertThat(Outcome.together(List.of(idle, Outcome.notApplicable("x")))).isEqualTo(idle);
    assertThat(Outcome.together(List.of(idle, Outcome.passed()))).isEqualTo(Outcome.passed());
    assertThat(Outcome.together(List.of())).isEqualTo(Outcome.passed());
  }

  @Test
  void refusesToFindNothing() {
    assertThatThrownBy(() -> Outcome.found(List.of())).hasMessage("nothing was found; say passed");
  }

  private static String conditionOf(Value<Boolean> value) {
    return ((Outcome.Found) judge(value)).flaws().get(0).condition();
  }

  private static Outcome judge(Value<Boolean> value) {
    return Outcome.judge(
        new Fact<>("debug", value, Origin.none()),
        on -> on ? Verdict.flawed("is on") : Verdict.fine());
  }
}
