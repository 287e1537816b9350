package dev.seaworthy.guard.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.guard.address.Cidr;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Duration MEMORY = Duration.ofDays(30);

  private final History history = new History(4, MEMORY, new SplittableRandom(3));

  @Test
  void blockCountsUntilTheMemoryIsOver() {
    Cidr key = key(1);
    history.add(key, NOW);
    assertThat(history.count(key, NOW.plus(MEMORY).minusSeconds(1))).isEqualTo(1);
    assertThat(history.count(key, NOW.plus(MEMORY))).isZero();
    assertThat(history.count(key(2), NOW)).isZero();
  }

  @Test
  void oldestOfMoreBlocksThanStepsIsForgotten() {
    for (int day = 0; day < 6; day++) {
      history.add(key(1), NOW.plus(Duration.ofDays(day)));
    }
    assertThat(history.count(key(1), NOW.plus(Duration.ofDays(5)))).isEqualTo(4);
    assertThat(history.count(key(1), NOW.plus(MEMORY).plus(Duration.ofDays(2)))).isEqualTo(3);
  }

  /** 65,536 keys fit; far more push out the oldest, and the newest of all stays. */
  @Test
  void newestKeysStayWhenTooManyCome() {
    int keys = 400_000;
    for (int number = 0; number < keys; number++) {
      history.add(key(number), NOW.plusSeconds(number));
    }
    Instant end = NOW.plusSeconds(keys);
    int late = 0;
    int early = 0;
    for (int back = 1; back <= 1_000; back++) {
      late += history.count(key(keys - back), end);
      early += history.count(key(back), end);
    }
    assertThat(late).as("the last thousand").isEqualTo(1_000);
    assertThat(early).as("the first thousand").isZero();
  }

  private static Cidr key(long number) {
    return Cidr.around(0x2001_0db8_0000_0000L + number, 0, 64);
  }
}
