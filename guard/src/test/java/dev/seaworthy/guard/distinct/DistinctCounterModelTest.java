package dev.seaworthy.guard.distinct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Random things at random times, compared with a map of all of them. */
class DistinctCounterModelTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isDueExactlyWhenSoManyDifferentThingsCameTogether(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int things = 2 + random.nextInt(20);
    int window = 1 + random.nextInt(300);
    DistinctLimit limit = new DistinctLimit(things, Duration.ofSeconds(window));
    DistinctCounter counter = new DistinctCounter(limit, random.split());
    Map<Long, Map<Integer, Long>> naive = new HashMap<>();
    long now = random.nextLong(2_000_000_000L);
    int due = 0;
    for (int step = 0; step < 20_000; step++) {
      now += random.nextInt(30) == 0 ? random.nextLong(1 + window / 5) : 0;
      long key = random.nextLong(6);
      int thing = random.nextInt(2 * things);
      Map<Integer, Long> seen = naive.computeIfAbsent(key, any -> new HashMap<>());
      long after = now - window;
      seen.values().removeIf(at -> at <= after);
      seen.put(thing, now);
      boolean expected = seen.size() == things;
      assertThat(counter.add(key, thing, now)).as("step %d", step).isEqualTo(expected);
      if (expected) {
        seen.clear();
        due++;
      }
    }
    assertThat(due).isPositive();
  }

  @Test
  void floodOfSingleThingsPushesOutNoKeyWithMore() {
    DistinctLimit limit = new DistinctLimit(5, Duration.ofHours(1));
    DistinctCounter counter = new DistinctCounter(limit, new SplittableRandom(1));
    for (int thing = 0; thing < 4; thing++) {
      assertThat(counter.add(-7, thing, 0)).isFalse();
    }
    for (int stranger = 0; stranger < 200_000; stranger++) {
      assertThat(counter.add(stranger, 1, 1)).isFalse();
    }
    assertThat(counter.add(-7, 4, 2)).isTrue();
  }

  @Test
  void clockPutBackForgetsRatherThanInvents() {
    DistinctLimit limit = new DistinctLimit(3, Duration.ofMinutes(1));
    DistinctCounter counter = new DistinctCounter(limit, new SplittableRandom(1));
    assertThat(counter.add(1, 1, 1_000)).isFalse();
    assertThat(counter.add(1, 2, 1_000)).isFalse();
    assertThat(counter.add(1, 3, 900)).isFalse();
    assertThat(counter.add(1, 4, 901)).isFalse();
    assertThat(counter.add(1, 5, 902)).isTrue();
  }

  @Test
  void nothingIsTooManyWithoutALimit() {
    DistinctCounter counter = new DistinctCounter(DistinctLimit.OFF, new SplittableRandom(1));
    for (int thing = 0; thing < 1_000; thing++) {
      assertThat(counter.add(1, thing, 1)).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 60", "101, 60", "0, 60", "20, 0", "20, -1", "20, 2592001", "-1, 60"})
  void limitThatCannotBeCountedIsRefused(int things, long seconds) {
    Duration window = Duration.ofSeconds(seconds);
    assertThatThrownBy(() -> new DistinctLimit(things, window))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 to 100 things");
  }
}
