package dev.seaworthy.guard.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.Standing;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random changes and lookups, each compared with a list that is searched from end to end. */
class AddressListsModelTest {
  private static final int STEPS = 300;
  private static final int PROBES = 6;
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  static List<Long> seeds() {
    List<Long> seeds = new ArrayList<>();
    for (long seed = 1; seed <= 20; seed++) {
      seeds.add(seed);
    }
    return seeds;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void answersAsTheNaiveListDoes(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    NearbyAddresses nearby = new NearbyAddresses(random);
    List<Cidr> allowed = List.of(nearby.prefix(), nearby.prefix());
    AddressLists lists = new AddressLists(allowed, random.split());
    NaiveLists naive = new NaiveLists(allowed);
    Instant now = START;
    for (int step = 0; step < STEPS; step++) {
      now = now.plusSeconds(random.nextInt(200));
      change(random, nearby, now, lists, naive);
      for (int probe = 0; probe < PROBES; probe++) {
        assertSame(nearby.address(), now, lists, naive);
      }
    }
    assertThat(naive.answersSeen()).as("every kind of answer was met").hasSize(4);
  }

  private static void change(
      SplittableRandom random,
      NearbyAddresses nearby,
      Instant now,
      AddressLists lists,
      NaiveLists naive) {
    switch (random.nextInt(12)) {
      case 0 -> {
        Cidr key = nearby.prefix();
        boolean live = naive.isLive(key, now);
        boolean known = naive.lift(key);
        assertThat(lists.lift(key)).as("lifted %s", key).isIn(live, known);
      }
      case 1 -> {
        Address address = nearby.address();
        Instant until = now.plusSeconds(random.nextInt(9_000));
        if (lists.grace(address, until, now)) {
          naive.grace(AddressLists.keyOf(address.hi(), address.lo()), until);
        }
      }
      case 2 -> lists.sweep(now);
      case 3 -> {
        if (random.nextInt(10) == 0) {
          lists.load(naive.blocks().iterator(), random.nextInt(50));
          naive.dropGraces();
        }
      }
      default -> {
        Block block = block(random, nearby.prefix(), now);
        assertThat(lists.put(block)).isTrue();
        naive.put(block);
      }
    }
  }

  private static Block block(SplittableRandom random, Cidr key, Instant now) {
    Instant until =
        random.nextInt(20) == 0 ? Instant.MAX : now.plus(Duration.ofSeconds(random.nextInt(9_000)));
    Scope scope = random.nextBoolean() ? Scope.GUARDED : Scope.EVERYTHING;
    return new Block(key, now, until, 1 + random.nextInt(4), scope, "rule " + random.nextInt(5));
  }

  private static void assertSame(
      Address address, Instant now, AddressLists lists, NaiveLists naive) {
    Standing expected = naive.standing(address, now);
    assertThat(lists.standing(address.hi(), address.lo(), now.getEpochSecond()))
        .as("%s at %s", address, now)
        .isEqualTo(expected);
    Optional<Block> explained = lists.block(address.hi(), address.lo(), now.getEpochSecond());
    assertThat(explained.isPresent()).isEqualTo(expected.isBlocked());
    explained.ifPresent(block -> assertThat(naive.decidesAs(block, address, now)).isTrue());
  }
}
