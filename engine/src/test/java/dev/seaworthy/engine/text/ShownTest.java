package dev.seaworthy.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {
  @Test
  void escapesWhatCouldActOnATerminal() {
    assertThat(Shown.of("a\u001b[31mb\nc\td\re\u0000f"))
        .isEqualTo("a\\u001b[31mb\\nc\\td\\re\\u0000f");
  }

  @Test
  void escapesWhatCouldTurnTheReadingOrder() {
    assertThat(Shown.of("safe\u202egpj.exe\u2066\u200b\u2028"))
        .isEqualTo("safe\\u202egpj.exe\\u2066\\u200b\\u2028");
  }

  @Test
  void keepsLettersOfAllScriptsAndEmoji() {
    assertThat(Shown.of("Ärger 東京 🚢")).isEqualTo("Ärger 東京 🚢");
  }

  @Test
  void escapesAnUnpairedSurrogate() {
    assertThat(Shown.of("a\ud83d")).isEqualTo("a\\ud83d");
  }

  @ParameterizedTest
  @CsvSource({"abcdef,6,abcdef", "abcdefg,6,abcde…", "abc,1,…", "a,1,a"})
  void cutsToTheLimit(String text, int limit, String expected) {
    assertThat(Shown.clipped(text, limit)).isEqualTo(expected);
  }

  @Test
  void neverCutsACharacterInHalf() {
    assertThat(Shown.clipped("ab🚢cd", 4)).isEqualTo("ab…");
  }

  @Test
  void refusesALimitOfNothing() {
    assertThatThrownBy(() -> Shown.clipped("a", 0)).hasMessage("limit is 0; give at least 1");
  }

  @ParameterizedTest
  @CsvSource({"'',empty", "x,'1 character, hidden'", "hunter2,'7 characters, hidden'"})
  void tellsASecretsLengthOnly(String secret, String expected) {
    assertThat(Shown.secret(secret)).isEqualTo(expected);
  }

  @Test
  void anyTextStaysWithinTheLimitAndHoldsNoControlCharacter() {
    Random random = new Random(20261122);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(40), 0, 0xFFFF).forEach(each -> text.append((char) each));
      int limit = 1 + random.nextInt(30);
      String shown = Shown.clipped(text.toString(), limit);
      assertThat(shown.length()).isLessThanOrEqualTo(limit);
      assertThat(shown.codePoints().anyMatch(Character::isISOControl)).isFalse();
    }
  }
}
