package dev.seaworthy.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
  @ParameterizedTest
  @CsvSource({
    "1.5.1.RELEASE,1.5.2.RELEASE",
    "3.4.15,3.5.0",
    "3.9,3.10",
    "4.0.0-M1,4.0.1",
    "2.7.18,3",
    "999999.1,999999.2"
  })
  void ordersByNumbersNotByText(String earlier, String later) {
    assertThat(Version.of(earlier)).isLessThan(Version.of(later));
    assertThat(Version.of(earlier).isBefore(later)).isTrue();
    assertThat(Version.of(later).isAtLeast(earlier)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"3.5.6,3.5", "4,4.0", "1.5.22.RELEASE,1.5"})
  void namesTheReleaseLine(String text, String line) {
    assertThat(Version.of(text).line()).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "latest", "${boot.version}", ".1", "v3.5", "12345678901234567890"})
  void isEmptyForWhatIsNoVersion(String text) {
    assertThat(Version.parse(text)).isEmpty();
  }

  @Test
  void saysHowAVersionIsWritten() {
    assertThatThrownBy(() -> Version.of("latest"))
        .hasMessage("'latest' is no version; write as 3.5.6");
  }
}
