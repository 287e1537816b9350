package dev.seaworthy.guard.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;

/** No line of a log ends in anything but a request, an attempt, or nothing. */
class LogsFuzzTest {
  @FuzzTest(maxDuration = "1m")
  void logLine(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    LogLineParser parser = new LogLineParser();
    Optional<LogLine> first = parser.parse(text);
    first.ifPresent(line -> assertThat(line.status()).isBetween(0, 999));
    assertThat(parser.parse(text)).as("nothing stays of the line before").isEqualTo(first);
  }

  @FuzzTest(maxDuration = "1m")
  void recordedAttempt(FuzzedDataProvider data) {
    RecordedAttempts.parse(data.consumeRemainingAsString())
        .map(RecordedAttempts::toLine)
        .ifPresent(
            line ->
                assertThat(RecordedAttempts.parse(line).map(RecordedAttempts::toLine))
                    .contains(line));
  }

  @FuzzTest(maxDuration = "1m")
  void truth(FuzzedDataProvider data) {
    String line = data.consumeRemainingAsString();
    Truth.parse(line).ifPresent(truth -> assertThat(truth.toLine()).isEqualTo(line));
  }
}
