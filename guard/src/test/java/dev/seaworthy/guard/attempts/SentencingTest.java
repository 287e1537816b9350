package dev.seaworthy.guard.attempts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.address.Cidr;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencingTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Cidr KEY = Cidr.parse("198.51.100.7");

  private final BlockRules rules = BlockRules.standard();
  private final History history =
      new History(rules.steps(), rules.memory(), new SplittableRandom(1));
  private final Sentencing sentencing = new Sentencing(rules, history, new SplittableRandom(2));

  @Test
  void eachBlockWithinTheMemoryIsOneStepLongerUpToTheCap() {
    List<Integer> steps = new ArrayList<>();
    Instant now = NOW;
    for (int block = 0; block < 6; block++) {
      Block next = sentencing.next(KEY, now, 1, false, "test");
      steps.add(next.step());
      assertThat(Duration.between(now, next.until()))
          .isBetween(tenthOff(next.step(), 9), tenthOff(next.step(), 11));
      assertThat(next.scope()).isEqualTo(next.step() == 1 ? Scope.GUARDED : Scope.EVERYTHING);
      history.add(KEY, now);
      now = now.plus(Duration.ofDays(2));
    }
    assertThat(steps).containsExactly(1, 2, 3, 4, 4, 4);
    assertThat(sentencing.next(KEY, now.plus(Duration.ofDays(31)), 1, false, "test").step())
        .isEqualTo(1);
  }

  @Test
  void jitterMovesTheEndBothWays() {
    List<Long> offsets = new ArrayList<>();
    for (int block = 0; block < 200; block++) {
      Block next = sentencing.next(KEY, NOW, 1, false, "test");
      offsets.add(Duration.between(NOW, next.until()).minus(rules.duration(1)).toMillis());
    }
    assertThat(offsets).anyMatch(each -> each > 0).anyMatch(each -> each < 0);
  }

  @Test
  void narrowRulingClosesGuardedPlacesOnlyOnEveryStep() {
    assertThat(sentencing.next(KEY, NOW, 3, true, "test").scope()).isEqualTo(Scope.GUARDED);
  }

  @Test
  void touchWhileBlockedProlongsAtMostToTheNextStep() {
    Block block = new Block(KEY, NOW, NOW.plus(Duration.ofHours(1)), 1, Scope.GUARDED, "test");
    Instant half = NOW.plus(Duration.ofMinutes(30));
    Block longer = sentencing.prolonged(block, half);
    assertThat(longer.until()).isEqualTo(half.plus(Duration.ofHours(1)));
    for (int touch = 0; touch < 50; touch++) {
      half = half.plus(Duration.ofMinutes(5));
      longer = sentencing.prolonged(longer, half);
    }
    assertThat(longer.until()).isEqualTo(NOW.plus(Duration.ofHours(4)));
  }

  @Test
  void touchNeverShortensABlock() {
    Block permanent = new Block(KEY, NOW, Instant.MAX, 4, Scope.EVERYTHING, "by hand");
    assertThat(sentencing.prolonged(permanent, NOW.plusSeconds(60))).isEqualTo(permanent);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void historyCountsAsTheFullListDoesUpToTheStepsThereAre(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<Cidr, Set<Instant>> naive = new HashMap<>();
    Instant now = NOW;
    for (int step = 0; step < 2_000; step++) {
      now = now.plus(Duration.ofHours(random.nextInt(60)));
      Instant after = now.minus(rules.memory());
      Cidr key = Cidr.around(0x2001_0db8_0000_0000L + random.nextInt(6), 0, 64);
      Set<Instant> all = naive.computeIfAbsent(key, any -> new HashSet<>());
      long expected = all.stream().filter(each -> each.isAfter(after)).count();
      assertThat(history.count(key, now)).isEqualTo((int) Math.min(expected, rules.steps()));
      all.add(now);
      history.add(key, now);
    }
  }

  @Test
  void rulesThatDoNotRiseAreRefused() {
    assertThatThrownBy(
            () ->
                new BlockRules(
                    10,
                    Duration.ofMinutes(10),
                    List.of(Duration.ofHours(4), Duration.ofHours(1)),
                    Duration.ofDays(30),
                    10,
                    false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "durations of the block rules is [PT4H, PT1H]; give 1 to 8 positive ones, each longer"
                + " than the last");
  }

  private Duration tenthOff(int step, int tenths) {
    return rules.duration(step).multipliedBy(tenths).dividedBy(10);
  }
}
