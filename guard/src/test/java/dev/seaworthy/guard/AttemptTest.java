package dev.seaworthy.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void keepsShortTextsAsTheyAre() {
    Attempt attempt = attempt("/admin/login/", "curl/8", "root");
    assertThat(attempt.truncated()).isFalse();
    assertThat(attempt.path()).isEqualTo("/admin/login/");
  }

  @Test
  void cutsLongTextsAndRemovesNul() {
    Attempt attempt = attempt("/" + "x".repeat(600), "a\0b", "n".repeat(149) + "😀");
    assertThat(attempt.truncated()).isTrue();
    assertThat(attempt.path()).hasSize(500);
    assertThat(attempt.userAgent()).isEqualTo("ab");
    assertThat(attempt.userName()).isEqualTo("n".repeat(149));
  }

  @Test
  void remembersThatItWasCutWhenANameIsAdded() {
    assertThat(attempt("/", "a\0", "").withUserName("root").truncated()).isTrue();
  }

  @Test
  void theMilderModeWins() {
    assertThat(Mode.BLOCK.and(Mode.BLOCK)).isEqualTo(Mode.BLOCK);
    assertThat(Mode.BLOCK.and(Mode.OBSERVE)).isEqualTo(Mode.OBSERVE);
    assertThat(Mode.OBSERVE.and(Mode.BLOCK)).isEqualTo(Mode.OBSERVE);
  }

  @Test
  void refusesPointsAndBlocksOutOfRange() {
    assertThatThrownBy(() -> Weight.of(101))
        .hasMessage("points are 101; write a number from 0 to 100");
    assertThatThrownBy(
            () ->
                new Block(
                    Cidr.parse("192.0.2.7"), NOON, NOON.minusSeconds(1), 1, Scope.GUARDED, "r"))
        .hasMessage("block ends at 2026-11-22T11:59:59Z, before it begins at 2026-11-22T12:00:00Z");
  }

  private static Attempt attempt(String path, String agent, String name) {
    return new Attempt(
        NOON,
        Address.parse("192.0.2.7"),
        "decoy.post",
        Weight.of(2),
        Mode.BLOCK,
        "POST",
        path,
        agent,
        name,
        false);
  }
}
