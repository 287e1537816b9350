package dev.seaworthy.guard.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.guard.address.Cidr;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random blocks in few networks, compared with full lists of what was blocked when. */
class RollUpModelTest {
  private static final long WINDOW = Duration.ofMinutes(10).toMillis();
  private static final long NET = 0x2001_0db8_0000_0000L;

  private record Event(long child, long at) {}

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"})
  void widensExactlyWhenFourDifferentNeighboursFallIntoTheWindow(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RollUp rollUp = new RollUp(Duration.ofMillis(WINDOW), false);
    Map<Cidr, List<Event>> naive = new HashMap<>();
    long now = 0;
    int widened = 0;
    for (int step = 0; step < 4_000; step++) {
      now += random.nextLong(random.nextInt(100) == 0 ? WINDOW : WINDOW / 40);
      long key = NET | (random.nextLong(2) << 16) | (random.nextLong(6) << 8) | random.nextLong(8);
      Cidr blocked = Cidr.around(key, 0, 64);
      Optional<Cidr> site = rollUp.widen(blocked, now);
      assertThat(site).isEqualTo(expected(naive, blocked, 56, now));
      if (site.isPresent()) {
        Optional<Cidr> organisation = rollUp.widen(site.get(), now);
        assertThat(organisation).isEqualTo(expected(naive, site.get(), 48, now));
        widened += organisation.isPresent() ? 1 : 0;
      }
    }
    assertThat(widened).as("the case that matters was met").isPositive();
  }

  private static Optional<Cidr> expected(
      Map<Cidr, List<Event>> naive, Cidr blocked, int length, long now) {
    Cidr parent = Cidr.around(blocked.hi(), blocked.lo(), length);
    List<Event> events = naive.computeIfAbsent(parent, any -> new ArrayList<>());
    events.removeIf(each -> each.child() == blocked.hi() || each.at() <= now - WINDOW);
    events.add(new Event(blocked.hi(), now));
    if (events.size() < 4) {
      return Optional.empty();
    }
    events.clear();
    return Optional.of(parent);
  }
}
