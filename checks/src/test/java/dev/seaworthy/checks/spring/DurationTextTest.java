package dev.seaworthy.checks.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {
  @ParameterizedTest
  @CsvSource({
    "30, PT30S",
    "30s, PT30S",
    "30m, PT30M",
    "2h, PT2H",
    "365d, P365D",
    "250ms, PT0.25S",
    "PT1H, PT1H",
    " 5 m , PT5M",
  })
  void readsDurationsAsSpringBootWritesThem(String text, Duration duration) {
    assertThat(DurationText.parse(text)).contains(duration);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "5y", "pardon", "9999999999999d"})
  void readsNothingOutOfOtherTexts(String text) {
    assertThat(DurationText.parse(text)).isEmpty();
  }
}
