package dev.seaworthy.guard.attempts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockRulesTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @ParameterizedTest
  @ValueSource(ints = {1, 100})
  void thresholdsWithinTheRangeAreTaken(int threshold) {
    assertThat(rules(threshold, HOUR, List.of(HOUR), HOUR, 50).threshold()).isEqualTo(threshold);
  }

  @ParameterizedTest
  @CsvSource({
    "0, PT1H, PT1H, 10, 'threshold of the block rules is 0; give 1 to 100'",
    "101, PT1H, PT1H, 10, 'threshold of the block rules is 101; give 1 to 100'",
    "10, PT0S, PT1H, 10, 'window of the block rules is PT0S; give a positive duration'",
    "10, PT-1S, PT1H, 10, 'window of the block rules is PT-1S; give a positive duration'",
    "10, PT1H, PT0S, 10, 'memory of the block rules is PT0S; give a positive duration'",
    "10, PT1H, PT1H, -1, 'jitter of the block rules is -1; give 0 to 50'",
    "10, PT1H, PT1H, 51, 'jitter of the block rules is 51; give 0 to 50'"
  })
  void valuesOutOfRangeAreRefusedByName(
      int threshold, Duration window, Duration memory, int jitter, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules(threshold, window, List.of(HOUR), memory, jitter))
        .withMessage(message);
  }

  @Test
  void durationsMustBeOneToEightAndRise() {
    List<Duration> eight = IntStream.rangeClosed(1, 8).mapToObj(Duration::ofHours).toList();
    List<Duration> nine = IntStream.rangeClosed(1, 9).mapToObj(Duration::ofHours).toList();
    assertThat(rules(10, HOUR, eight, HOUR, 0).steps()).isEqualTo(8);
    for (List<Duration> wrong :
        List.of(nine, List.<Duration>of(), List.of(HOUR, HOUR), List.of(Duration.ZERO))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> rules(10, HOUR, wrong, HOUR, 0))
          .withMessageStartingWith("durations of the block rules is " + wrong + "; give 1 to 8");
    }
  }

  @Test
  void slowLimitIsNoneOrWithinItsRange() {
    BlockRules standard = BlockRules.standard();
    assertThat(standard.slow()).isEqualTo(new Limit(20, Duration.ofDays(1)));
    assertThat(standard.withSlow(Limit.NONE).slow()).isEqualTo(Limit.NONE);
    for (Limit wrong :
        List.of(new Limit(0, HOUR), new Limit(101, HOUR), new Limit(20, Duration.ZERO))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> standard.withSlow(wrong))
          .withMessage(
              "slow limit of the block rules is "
                  + wrong
                  + "; give none, or 1 to 100 points in a positive duration");
    }
  }

  private static BlockRules rules(
      int threshold, Duration window, List<Duration> durations, Duration memory, int jitter) {
    return new BlockRules(threshold, window, durations, memory, jitter, false);
  }
}
