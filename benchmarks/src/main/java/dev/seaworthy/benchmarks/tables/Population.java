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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Invented blocks and the addresses that ask about them, all from anywhere in the space of IPv4 and
 * of global IPv6. Blocks: IPv4 addresses, IPv6 /64, and CIDRs of realistic lengths. Askers: known
 * keys for hits; for misses random ones that are no key and in no CIDR.
 */
final class Population {
  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant UNTIL = NOW.plus(Duration.ofDays(1));
  private static final long GLOBAL_IPV6 = 0x2000_0000_0000_0000L;
  private static final int IPV6_BITS = 61;
  private static final int SHORTEST = 29;
  private static final int LONGEST = 96 + 27;

  private final int[] ipv4;
  private final Set<Integer> knownIpv4;
  private final Set<Long> knownIpv6;
  private final long[] ipv6;
  private final Set<Cidr> cidrs = new LinkedHashSet<>();

  Population(int ipv4Blocks, int ipv6Blocks, int cidrBlocks, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ipv4 = random.ints(ipv4Blocks).toArray();
    knownIpv4 = Arrays.stream(ipv4).boxed().collect(Collectors.toSet());
    ipv6 = random.longs(ipv6Blocks).map(Population::global).toArray();
    knownIpv6 = Arrays.stream(ipv6).boxed().collect(Collectors.toSet());
    for (int number = 0; number < cidrBlocks; number++) {
      boolean isIpv4 = random.nextBoolean();
      int length = isIpv4 ? 96 + 16 + random.nextInt(12) : SHORTEST + random.nextInt(19);
      cidrs.add(
          isIpv4
              ? Cidr.around(0, Address.mapped(random.nextInt()), length)
              : Cidr.around(global(random.nextLong()), 0, length));
    }
  }

  private static long global(long bits) {
    return GLOBAL_IPV6 | (bits >>> (Long.SIZE - IPV6_BITS));
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

  /** Random addresses, about half of them IPv4, each a key if {@code hits} and else not blocked. */
  long[] askers(int count, boolean hits, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] askers = new long[2 * count];
    for (int at = 0; at < askers.length; at += 2) {
      Address asker = hits ? key(random) : stranger(random);
      askers[at] = asker.hi();
      askers[at + 1] = asker.lo();
    }
    return askers;
  }

  private Address key(SplittableRandom random) {
    return random.nextBoolean()
        ? Address.ofIpv4(ipv4[random.nextInt(ipv4.length)])
        : new Address(ipv6[random.nextInt(ipv6.length)], 0);
  }

  private Address stranger(SplittableRandom random) {
    Address candidate = anybody(random);
    while (isBlocked(candidate)) {
      candidate = anybody(random);
    }
    return candidate;
  }

  private static Address anybody(SplittableRandom random) {
    return random.nextBoolean()
        ? Address.ofIpv4(random.nextInt())
        : new Address(global(random.nextLong()), 0);
  }

  private boolean isBlocked(Address address) {
    boolean key =
        address.isIpv4()
            ? knownIpv4.contains((int) address.lo())
            : knownIpv6.contains(address.hi());
    return key
        || IntStream.rangeClosed(SHORTEST, LONGEST)
            .anyMatch(length -> cidrs.contains(Cidr.around(address.hi(), address.lo(), length)));
  }

  static InetAddress inet(long hi, long lo) {
    byte[] bytes = ByteBuffer.allocate(16).putLong(hi).putLong(lo).array();
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("16 bytes are an address", e);
    }
  }

  /** Reads an address, not a name. */
  static InetAddress inet(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(text + " is an address", e);
    }
  }

  private static Block block(Cidr key) {
    return new Block(key, NOW, UNTIL, 2, Scope.EVERYTHING, "measured");
  }
}
