package dev.seaworthy.checks.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FallbackTest {
  @ParameterizedTest
  @CsvSource({
    "${A:b}, b",
    "x${A}y${B:c}z, c",
    "${A:b:c}, b:c",
    "${A:${B:c}}, ${B:c}",
    "${A:}, ''",
  })
  void readsWhatStandsBehindTheColon(String raw, String fallback) {
    assertThat(Fallback.of(raw)).contains(fallback);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain:text", "${A}", "${A:b", "$A:b}"})
  void findsNoneWhereNoneIsWritten(String raw) {
    assertThat(Fallback.of(raw)).isEmpty();
  }
}
