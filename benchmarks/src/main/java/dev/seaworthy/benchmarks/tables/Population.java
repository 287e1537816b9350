package dev.seaworthy.benchmarks.tables;

import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Invented blocks and the addresses that ask about them. Blocks: IPv4 addresses, IPv6 /64, and
 * CIDRs of realistic lengths. Askers: known ones for hits; for misses random ones that are in no
 * block.
 */
final class Population {
  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant UNTIL = NOW.plus(Duration.ofDays(1));
  private static final long GLOBAL_IPV6 = 0x2000_0000_0000_0000L;
  private static final int IPV6_BITS = 61;
  private static final long KEY_BIT = 1L << (IPV6_BITS - 1);

  private final int[] ipv4;
  private final Set<Integer> known;
  private final long[] ipv6;
  private final List<Cidr> cidrs;

  Population(int ipv4Blocks, int ipv6Blocks, int cidrBlocks, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ipv4 = random.ints(ipv4Blocks).map(Population::publicIpv4).toArray();
    known = Arrays.stream(ipv4).boxed().collect(Collectors.toSet());
    ipv6 = random.longs(ipv6Blocks).map(Population::global).toArray();
    cidrs = new ArrayList<>();
    for (int number = 0; number < cidrBlocks; number++) {
      boolean isIpv4 = random.nextBoolean();
      int length = isIpv4 ? 96 + 16 + random.nextInt(12) : 29 + random.nextInt(19);
      cidrs.add(
          isIpv4
              ? Cidr.around(0, Address.mapped(random.nextInt() & Integer.MAX_VALUE), length)
              : Cidr.around(global(random.nextLong()) ^ KEY_BIT, 0, length));
    }
  }

  /** Keys and askers are in the upper half of the space, CIDRs in the lower. */
  private static int publicIpv4(int bits) {
    return bits | Integer.MIN_VALUE;
  }

  private static long global(long bits) {
    return GLOBAL_IPV6 | (bits >>> (Long.SIZE - IPV6_BITS)) | KEY_BIT;
  }

  List<Cidr> cidrs() {
    return cidrs;
  }

  /** Every block, one after the other, as a store would deliver them. */
  Iterable<Block> blocks() {
    List<Block> blocks = new ArrayList<>(ipv4.length + ipv6.length + cidrs.size());
    Arrays.stream(ipv4)
        .forEach(bits -> blocks.add(block(Cidr.around(0, Address.mapped(bits), 128))));
    Arrays.stream(ipv6).forEach(bits -> blocks.add(block(Cidr.around(bits, 0, 64))));
    cidrs.forEach(cidr -> blocks.add(block(cidr)));
    return blocks;
  }

  /** The blocked keys as addresses; of an IPv6 /64 its first address. */
  List<Address> keys() {
    List<Address> keys = new ArrayList<>(ipv4.length + ipv6.length);
    Arrays.stream(ipv4).forEach(bits -> keys.add(Address.ofIpv4(bits)));
    Arrays.stream(ipv6).forEach(bits -> keys.add(new Address(bits, 0)));
    return keys;
  }

  /** Random addresses, half IPv4 and half IPv6, each blocked if {@code hits} and else not. */
  long[] askers(int count, boolean hits, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] askers = new long[2 * count];
    for (int at = 0; at < askers.length; at += 2) {
      boolean isIpv4 = at % 4 == 0;
      if (hits) {
        askers[at] = isIpv4 ? 0 : ipv6[random.nextInt(ipv6.length)];
        askers[at + 1] = isIpv4 ? Address.mapped(ipv4[random.nextInt(ipv4.length)]) : 0;
      } else {
        askers[at] = isIpv4 ? 0 : global(random.nextLong());
        askers[at + 1] = isIpv4 ? Address.mapped(stranger(random)) : 0;
      }
    }
    return askers;
  }

  /** An IPv4 address between the blocked ones that is not blocked. */
  private int stranger(SplittableRandom random) {
    int candidate = publicIpv4(random.nextInt());
    while (known.contains(candidate)) {
      candidate = publicIpv4(random.nextInt());
    }
    return candidate;
  }

  static InetAddress inet(long hi, long lo) {
    byte[] bytes = ByteBuffer.allocate(16).putLong(hi).putLong(lo).array();
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("16 bytes are an address", e);
    }
  }

  private static Block block(Cidr key) {
    return new Block(key, NOW, UNTIL, 2, Scope.EVERYTHING, "measured");
  }
}
