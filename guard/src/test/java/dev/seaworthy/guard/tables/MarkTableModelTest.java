package dev.seaworthy.guard.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.guard.address.Address;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table against a {@code HashMap}, filled to the brim, where names lie far from home. */
class MarkTableModelTest {
  private static final int ROUNDS = 300;
  private static final int MOST_NAMES = 200;

  /** One of the two tables, and names for it. */
  record Kind(String name, boolean ipv4) {
    MarkTable holding(int keys, RandomGenerator random) {
      return ipv4 ? AddressTable.holding(keys, random) : NetworkTable.holding(keys, random);
    }

    MarkTable resized(MarkTable table, RandomGenerator random) {
      return ipv4
          ? ((AddressTable) table).resized(Long.MIN_VALUE, random)
          : ((NetworkTable) table).resized(Long.MIN_VALUE, random);
    }

    long someName(SplittableRandom random) {
      int bits = random.nextInt(4 * MOST_NAMES) - 1;
      return ipv4 ? Address.mapped(bits) : 0x2001_0db8_0000_0001L + bits;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Kind> kinds() {
    return Stream.of(new Kind("IPv4 addresses", true), new Kind("networks", false));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void fullTableKnowsWhatWasPutAndNothingElse(Kind kind) {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < ROUNDS; round++) {
      MarkTable table = kind.holding(random.nextInt(MOST_NAMES), random);
      Map<Long, Integer> model = fill(kind, table, random);
      assertSame(kind, table, model, random);
      assertSame(kind, kind.resized(table, random), model, random);
    }
  }

  private static Map<Long, Integer> fill(Kind kind, MarkTable table, SplittableRandom random) {
    Map<Long, Integer> model = new HashMap<>();
    for (int put = 0; put < 3 * MOST_NAMES; put++) {
      long name = kind.someName(random);
      int mark = 16 + random.nextInt(1 << 20);
      boolean fits = model.containsKey(name) || model.size() < table.room();
      assertThat(table.put(name, mark, ~mark)).as("room for %x", name).isEqualTo(fits);
      if (fits) {
        model.put(name, mark);
      }
    }
    return model;
  }

  private static void assertSame(
      Kind kind, MarkTable table, Map<Long, Integer> model, SplittableRandom random) {
    assertThat(table.live(Long.MIN_VALUE)).isEqualTo(model.size());
    for (int asked = 0; asked < 2 * MOST_NAMES; asked++) {
      long name = kind.someName(random);
      int expected = model.getOrDefault(name, Mark.NONE);
      assertThat(table.find(name)).as("mark of %x", name).isEqualTo(expected);
      if (expected != Mark.NONE) {
        assertThat(table.origin(name)).as("origin of %x", name).isEqualTo(~expected);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void tableTooLargeForAnArrayIsRefused(Kind kind) {
    assertThatThrownBy(() -> kind.holding(1 << 27, new SplittableRandom(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("134217728 keys");
  }
}
