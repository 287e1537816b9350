package dev.seaworthy.guard.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Compares parser, text form and prefixes with slow models made of lists and big numbers. */
class AddressPropertyTest {
  private static final BigInteger TWO_64 = BigInteger.ONE.shiftLeft(64);
  private static final String ALPHABET = "0123456789abcdefABCDEFg:.:.:/[]% x\u0661\0";

  @Test
  void parsesWhatTheModelParses() {
    Random random = new Random(20261122);
    int accepted = 0;
    for (int round = 0; round < 400_000; round++) {
      String text = round % 2 == 0 ? noise(random) : almostAddress(random);
      AddressSlot slot = new AddressSlot();
      boolean parsed = AddressParser.parse(text, 0, text.length(), slot);
      BigInteger expected = Model.parse(text);
      assertThat(parsed).as(text).isEqualTo(expected != null);
      if (expected != null) {
        accepted++;
        assertThat(number(slot.hi(), slot.lo())).as(text).isEqualTo(expected);
      }
    }
    assertThat(accepted).isGreaterThan(20_000);
  }

  @Test
  void readsBackWhatItShows() {
    Random random = new Random(7);
    for (int round = 0; round < 100_000; round++) {
      Address address = new Address(sparse(random), sparse(random));
      assertThat(Address.parse(address.toString())).isEqualTo(address);
      assertThat(Model.parse(address.toString())).isEqualTo(number(address.hi(), address.lo()));
    }
  }

  @Test
  void prefixesContainWhatTheModelSays() {
    Random random = new Random(11);
    for (int round = 0; round < 100_000; round++) {
      int length = random.nextInt(129);
      Cidr block = Cidr.around(sparse(random), sparse(random), length);
      BigInteger first = number(block.hi(), block.lo());
      BigInteger size = BigInteger.ONE.shiftLeft(128 - length);
      assertThat(first.mod(size)).isEqualTo(BigInteger.ZERO);
      assertThat(number(block.lastHi(), block.lastLo()))
          .isEqualTo(first.add(size).subtract(BigInteger.ONE));
      BigInteger near = first.add(size).add(BigInteger.valueOf(random.nextInt(5) - 3));
      if (near.bitLength() <= 128) {
        boolean inside = near.compareTo(first) >= 0 && near.compareTo(first.add(size)) < 0;
        assertThat(block.contains(near.shiftRight(64).longValue(), near.longValue()))
            .isEqualTo(inside);
      }
      assertThat(Cidr.parse(block.toString())).isEqualTo(block);
    }
  }

  @Test
  void globalIsTheComplementOfTheNamedRanges() {
    List<Cidr> others = new ArrayList<>(SpecialRanges.NEVER_BLOCKED);
    others.add(Cidr.parse("224.0.0.0/3"));
    others.add(Cidr.parse("ff00::/8"));
    Random random = new Random(13);
    for (int round = 0; round < 200_000; round++) {
      Cidr near = others.get(random.nextInt(others.size()));
      int step = random.nextInt(5) - 2;
      boolean fromEnd = random.nextBoolean();
      BigInteger number =
          (fromEnd ? number(near.lastHi(), near.lastLo()) : number(near.hi(), near.lo()))
              .add(BigInteger.valueOf(step))
              .mod(BigInteger.ONE.shiftLeft(128));
      long hi = number.shiftRight(64).longValue();
      long lo = number.longValue();
      assertThat(SpecialRanges.isGlobal(hi, lo))
          .as(new Address(hi, lo).toString())
          .isEqualTo(others.stream().noneMatch(each -> each.contains(hi, lo)));
    }
  }

  private static BigInteger number(long hi, long lo) {
    return new BigInteger(Long.toUnsignedString(hi))
        .multiply(TWO_64)
        .add(new BigInteger(Long.toUnsignedString(lo)));
  }

  private static long sparse(Random random) {
    long keep = 1L << random.nextInt(64);
    return random.nextInt(4) == 0 ? 0 : random.nextLong() & ~(keep - 1);
  }

  private static String noise(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(14);
    for (int at = 0; at < length; at++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  /** A well-formed address with, often, one small thing wrong. */
  private static String almostAddress(Random random) {
    StringBuilder text = new StringBuilder();
    if (random.nextInt(3) == 0) {
      quad(random, text);
    } else {
      int groups = random.nextInt(9);
      int gap = random.nextInt(12);
      for (int index = 0; index < groups; index++) {
        text.append(index == gap ? "::" : index > 0 ? ":" : "");
        text.append(Integer.toHexString(random.nextInt(1 << random.nextInt(18))));
      }
      text.append(gap == groups ? "::" : "");
      if (random.nextInt(4) == 0) {
        text.append(gap == groups ? "" : ":");
        quad(random, text);
      }
    }
    if (random.nextInt(3) == 0 && !text.isEmpty()) {
      int at = random.nextInt(text.length());
      text.setCharAt(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  private static void quad(Random random, StringBuilder text) {
    for (int index = 0; index < 4; index++) {
      text.append(index > 0 ? "." : "").append(random.nextInt(random.nextInt(12) == 0 ? 300 : 256));
    }
  }

  /** The grammar of RFC 4291 section 2.2 with strings and big numbers. */
  private static final class Model {
    private static final Pattern OCTET = Pattern.compile("0|[1-9][0-9]{0,2}");
    private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");

    static @Nullable BigInteger parse(String text) {
      if (!text.contains(":")) {
        BigInteger quad = quad(text);
        return quad == null ? null : quad.add(BigInteger.valueOf(0xffffL).shiftLeft(32));
      }
      int gap = text.indexOf("::");
      if (gap < 0) {
        List<BigInteger> all = groups(text, true);
        return all == null || all.size() != 8 ? null : join(all);
      }
      List<BigInteger> head = groups(text.substring(0, gap), false);
      List<BigInteger> tail = groups(text.substring(gap + 2), true);
      if (head == null || tail == null || head.size() + tail.size() > 7) {
        return null;
      }
      while (head.size() + tail.size() < 8) {
        head.add(BigInteger.ZERO);
      }
      head.addAll(tail);
      return join(head);
    }

    private static BigInteger join(List<BigInteger> groups) {
      BigInteger all = BigInteger.ZERO;
      for (BigInteger group : groups) {
        all = all.shiftLeft(16).add(group);
      }
      return all;
    }

    private static @Nullable List<BigInteger> groups(String text, boolean last) {
      List<BigInteger> groups = new ArrayList<>();
      if (text.isEmpty()) {
        return groups;
      }
      String[] parts = text.split(":", -1);
      for (int index = 0; index < parts.length; index++) {
        BigInteger quad = last && index == parts.length - 1 ? quad(parts[index]) : null;
        if (quad != null) {
          groups.add(quad.shiftRight(16));
          groups.add(quad.mod(BigInteger.ONE.shiftLeft(16)));
        } else if (GROUP.matcher(parts[index]).matches()) {
          groups.add(new BigInteger(parts[index], 16));
        } else {
          return null;
        }
      }
      return groups;
    }

    private static @Nullable BigInteger quad(String text) {
      String[] parts = text.split("\\.", -1);
      if (parts.length != 4) {
        return null;
      }
      BigInteger all = BigInteger.ZERO;
      for (String part : parts) {
        if (!OCTET.matcher(part).matches() || Integer.parseInt(part) > 255) {
          return null;
        }
        all = all.shiftLeft(8).add(new BigInteger(part));
      }
      return all;
    }
  }
}
