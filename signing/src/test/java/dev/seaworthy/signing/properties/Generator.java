package dev.seaworthy.signing.properties;

import dev.seaworthy.signing.json.Json;
import dev.seaworthy.signing.keys.KeyRing;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random values, the same ones for the same seed. */
final class Generator {

  private static final int[] ODD_POINTS = {
    0, 9, 10, 0x1f, ' ', '"', '$', '-', '.', '/', ':', '\\', 0x7f, 0x80, 0xe9, 0x2028, 0xfeff,
    0x1f40e, 0x10ffff
  };

  private final Random random;

  Generator(long seed) {
    this.random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  String key() {
    StringBuilder key = new StringBuilder();
    for (int left = 50; left > 0; left--) {
      key.append((char) ('!' + below(94)));
    }
    return key.toString();
  }

  KeyRing ring() {
    return KeyRing.of(key());
  }

  /** A text of whole code points, some of them beyond the BMP, some of them awkward. */
  String text(int maxPoints) {
    StringBuilder text = new StringBuilder();
    for (int left = below(maxPoints + 1); left > 0; left--) {
      text.appendCodePoint(point());
    }
    return text.toString();
  }

  private int point() {
    return switch (below(4)) {
      case 0 -> ODD_POINTS[below(ODD_POINTS.length)];
      case 1 -> 0x10000 + below(0x100000);
      case 2 -> below(0xd800);
      default -> ' ' + below(95);
    };
  }

  Json json(int depth) {
    return switch (below(depth > 0 ? 7 : 5)) {
      case 0 -> new Json.Nothing();
      case 1 -> new Json.Truth(random.nextBoolean());
      case 2 -> new Json.Whole(new BigInteger(1 + below(200), random));
      case 3 -> new Json.Fraction(fraction());
      case 4 -> new Json.Text(text(12));
      case 5 -> {
        List<Json> items = new ArrayList<>();
        for (int left = below(5); left > 0; left--) {
          items.add(json(depth - 1));
        }
        yield new Json.Items(items);
      }
      default -> members(depth);
    };
  }

  Json.Members members(int depth) {
    Map<String, Json> members = new LinkedHashMap<>();
    for (int left = below(5); left > 0; left--) {
      members.put(text(6), json(depth - 1));
    }
    return new Json.Members(members);
  }

  /** Any double at all, of any size and sign. */
  double fraction() {
    return switch (below(3)) {
      case 0 -> Double.longBitsToDouble(random.nextLong());
      case 1 -> below(100_000) / 100.0;
      default -> Math.scalb(1.0, below(600) - 300);
    };
  }
}
