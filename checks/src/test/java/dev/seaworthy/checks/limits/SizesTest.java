package dev.seaworthy.checks.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizesTest {
  @ParameterizedTest
  @CsvSource({"512, 512", "10KB, 10240", "1mb, 1048576", "2GB, 2147483648", "-1, -1", "-1MB, -1"})
  void readsSizesAsSpringBootWritesThem(String text, long bytes) {
    assertThat(Sizes.bytes(text)).contains(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "big", "5 apples", "9999999999999"})
  void readsNothingOutOfOtherTexts(String text) {
    assertThat(Sizes.bytes(text)).isEmpty();
  }
}
