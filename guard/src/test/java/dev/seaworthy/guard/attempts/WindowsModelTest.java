package dev.seaworthy.guard.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.guard.address.Cidr;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random points at random times, compared with the full list of all of them. */
class WindowsModelTest {
  private record Points(long at, int points, boolean enforced) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void scoreIsExactBelowTheThresholdAndAtLeastItAbove(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int threshold = 1 + random.nextInt(20);
    long window = 1_000 + random.nextLong(100_000);
    Windows windows = new Windows(new Limit(threshold, Duration.ofMillis(window)), random.split());
    Map<Cidr, List<Points>> naive = new HashMap<>();
    long now = 0;
    for (int step = 0; step < 5_000; step++) {
      now += random.nextLong(window / 4);
      Cidr key = key(random);
      Points points = new Points(now, 1 + random.nextInt(6), random.nextBoolean());
      naive.computeIfAbsent(key, any -> new ArrayList<>()).add(points);
      Score score = windows.add(key, points.points(), points.enforced(), now);
      assertThat(windows.peek(key, now)).isEqualTo(score);
      assertThat(Math.min(score.enforced(), threshold))
          .isEqualTo(Math.min(sum(naive, key, true, now - window), threshold));
      assertThat(Math.min(score.observed(), threshold))
          .isEqualTo(Math.min(sum(naive, key, false, now - window), threshold));
    }
  }

  @Test
  void floodOfSingleTouchesPushesOutNoKeyWithMorePoints() {
    Windows windows = new Windows(BlockRules.standard().limit(), new SplittableRandom(3));
    List<Cidr> known = new ArrayList<>();
    for (int host = 0; host < 1_000; host++) {
      known.add(Cidr.around(0x2a00_0000_0000_0000L + host, 0, 64));
      windows.add(known.get(host), 8, true, 0);
    }
    for (int source = 0; source < 500_000; source++) {
      windows.add(Cidr.around(0x2001_0db8_0000_0000L + source, 0, 64), 1, true, 1 + source / 1_000);
    }
    long kept = known.stream().filter(key -> windows.peek(key, 600).enforced() == 8).count();
    assertThat(kept).isEqualTo(known.size());
  }

  private static int sum(Map<Cidr, List<Points>> naive, Cidr key, boolean enforced, long after) {
    return naive.getOrDefault(key, List.of()).stream()
        .filter(each -> each.enforced() == enforced && each.at() > after)
        .mapToInt(Points::points)
        .sum();
  }

  private static Cidr key(SplittableRandom random) {
    int number = random.nextInt(8);
    return number % 2 == 0
        ? Cidr.around(0, 0xffff_c000_0200L + number, 128)
        : Cidr.around(0x2001_0db8_0000_0000L + number, 0, 64);
  }
}
