package dev.seaworthy.benchmarks.tables;

import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import dev.seaworthy.guard.Standing;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.AddressParser;
import dev.seaworthy.guard.address.AddressSlot;
import dev.seaworthy.guard.tables.AddressLists;
import inet.ipaddr.ipv4.IPv4Address;
import inet.ipaddr.ipv4.IPv4AddressTrie;
import inet.ipaddr.ipv6.IPv6Address;
import inet.ipaddr.ipv6.IPv6AddressTrie;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does it take to learn whether an address is blocked, with 1M IPv4 and 1M IPv6 blocks and
 * 10k CIDRs?
 *
 * <p>Every rival is asked the same addresses in the same random order: 65,536 different ones, which
 * the third-level cache holds for all of them, or a million, as many as a flood brings. The rivals
 * are given their best form: {@code HashSet} and the skip list get ready-made {@link InetAddress}es
 * and hold no CIDRs; of an IPv6 /64 the set knows the one address that asks, and none of them knows
 * an end. With {@code -text} both sides start from what a servlet container hands out, the address
 * as text, and each reads it in its own way. Run it with {@code benchmarks/guard-lookup.sh}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+UseParallelGC"})
public class LookupBenchmark {
  private static final int BATCH = 256;
  private static final int FULL = 1_000_000;
  private static final int SMALL = 100_000;
  private static final int CIDRS = 10_000;

  /** Which addresses ask: those in no block, or those in one. */
  @Param({"miss", "hit"})
  public String asked = "miss";

  /** How many different addresses ask, a power of two. */
  @Param({"65536", "1048576"})
  public int askers = 1 << 16;

  /** What is asked. */
  @Param({
    "seaworthy",
    "hashset",
    "seaworthy-text",
    "hashset-text",
    "skiplist",
    "netty-100k",
    "trie-100k",
    "rangeset-100k"
  })
  public String rival = "seaworthy";

  private interface Lookup {
    boolean blocked(int asker);
  }

  private long[] addresses = new long[0];
  private Lookup lookup = asker -> false;
  private int next;

  /** Fills the rival with the blocks. */
  @Setup
  public void fill() {
    boolean full = !rival.endsWith("-100k");
    int keys = full ? FULL : SMALL / 2;
    Population population = new Population(keys, keys, CIDRS, 1);
    addresses = population.askers(askers, asked.equals("hit"), 2);
    lookup =
        switch (rival) {
          case "seaworthy" -> ours(population);
          case "hashset" -> hashSet(population);
          case "seaworthy-text" -> oursFromText(population);
          case "hashset-text" -> hashSetFromText(population);
          case "skiplist" -> skipList(population);
          case "netty-100k" -> netty(population);
          case "trie-100k" -> trie(population);
          default -> rangeSet(population);
        };
    for (int asker = 0; asker < askers; asker++) {
      if (lookup.blocked(asker) != asked.equals("hit")) {
        throw new IllegalStateException(rival + " answers wrongly for asker " + asker);
      }
    }
  }

  /** A batch of lookups; the time is that of one. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public int lookup() {
    int blocked = 0;
    for (int count = 0; count < BATCH; count++) {
      next = (next + 1) & (askers - 1);
      blocked += lookup.blocked(next) ? 1 : 0;
    }
    return blocked;
  }

  private Lookup ours(Population population) {
    AddressLists lists = new AddressLists(List.of(), new SplittableRandom(3));
    lists.load(population.blocks().iterator(), 2 * FULL);
    long now = Population.NOW.getEpochSecond();
    return asker ->
        lists.standing(addresses[2 * asker], addresses[2 * asker + 1], now)
            == Standing.BLOCKED_EVERYWHERE;
  }

  private Lookup hashSet(Population population) {
    Set<InetAddress> set = new HashSet<>();
    population.keys().forEach(key -> set.add(Population.inet(key.hi(), key.lo())));
    InetAddress[] inets = inets();
    return asker -> set.contains(inets[asker]);
  }

  private Lookup oursFromText(Population population) {
    AddressLists lists = new AddressLists(List.of(), new SplittableRandom(3));
    lists.load(population.blocks().iterator(), 2 * FULL);
    long now = Population.NOW.getEpochSecond();
    String[] texts = texts();
    AddressSlot slot = new AddressSlot();
    return asker ->
        AddressParser.parse(texts[asker], 0, texts[asker].length(), slot)
            && lists.standing(slot.hi(), slot.lo(), now) == Standing.BLOCKED_EVERYWHERE;
  }

  private Lookup hashSetFromText(Population population) {
    Set<InetAddress> set = new HashSet<>();
    population.keys().forEach(key -> set.add(Population.inet(key.hi(), key.lo())));
    String[] texts = texts();
    return asker -> set.contains(Population.inet(texts[asker]));
  }

  private String[] texts() {
    String[] texts = new String[askers];
    for (int asker = 0; asker < askers; asker++) {
      texts[asker] = new Address(addresses[2 * asker], addresses[2 * asker + 1]).toString();
    }
    return texts;
  }

  private Lookup skipList(Population population) {
    Comparator<Address> order =
        (one, other) -> {
          int high = Long.compareUnsigned(one.hi(), other.hi());
          return high != 0 ? high : Long.compareUnsigned(one.lo(), other.lo());
        };
    ConcurrentSkipListMap<Address, Boolean> map = new ConcurrentSkipListMap<>(order);
    population.keys().forEach(key -> map.put(key, true));
    List<Address> askedFor = new ArrayList<>();
    for (int asker = 0; asker < askers; asker++) {
      askedFor.add(new Address(addresses[2 * asker], addresses[2 * asker + 1]));
    }
    return asker -> map.containsKey(askedFor.get(asker));
  }

  private Lookup netty(Population population) {
    List<IpSubnetFilterRule> rules = new ArrayList<>();
    for (Address key : population.keys()) {
      rules.add(
          new IpSubnetFilterRule(
              Population.inet(key.hi(), key.lo()),
              key.isIpv4() ? 32 : 64,
              IpFilterRuleType.REJECT));
    }
    NettyRules filter = new NettyRules(rules);
    InetSocketAddress[] sockets = new InetSocketAddress[askers];
    InetAddress[] inets = inets();
    for (int asker = 0; asker < askers; asker++) {
      sockets[asker] = new InetSocketAddress(inets[asker], 1);
    }
    return asker -> !filter.accepts(sockets[asker]);
  }

  private Lookup trie(Population population) {
    IPv4AddressTrie ipv4 = new IPv4AddressTrie();
    IPv6AddressTrie ipv6 = new IPv6AddressTrie();
    for (Address key : population.keys()) {
      if (key.isIpv4()) {
        ipv4.add(new IPv4Address((int) key.lo()));
      } else {
        ipv6.add(ipv6(key.hi(), key.lo()).toPrefixBlock(64));
      }
    }
    List<Object> askedFor = new ArrayList<>();
    for (int asker = 0; asker < askers; asker++) {
      boolean isIpv4 = Address.isIpv4(addresses[2 * asker], addresses[2 * asker + 1]);
      askedFor.add(
          isIpv4
              ? new IPv4Address((int) addresses[2 * asker + 1])
              : ipv6(addresses[2 * asker], addresses[2 * asker + 1]));
    }
    return asker ->
        askedFor.get(asker) instanceof IPv4Address address
            ? ipv4.elementContains(address)
            : ipv6.elementContains((IPv6Address) askedFor.get(asker));
  }

  private static IPv6Address ipv6(long hi, long lo) {
    return new IPv6Address(
        new BigInteger(Long.toUnsignedString(hi))
            .shiftLeft(Long.SIZE)
            .add(new BigInteger(Long.toUnsignedString(lo)))
            .toByteArray());
  }

  private Lookup rangeSet(Population population) {
    RangeSet<BigInteger> set = TreeRangeSet.create();
    for (Address key : population.keys()) {
      BigInteger first = number(key.hi(), key.lo());
      BigInteger last = key.isIpv4() ? first : number(key.hi(), -1L);
      set.add(Range.closedOpen(first, last.add(BigInteger.ONE)));
    }
    BigInteger[] numbers = new BigInteger[askers];
    for (int asker = 0; asker < askers; asker++) {
      numbers[asker] = number(addresses[2 * asker], addresses[2 * asker + 1]);
    }
    return asker -> set.contains(numbers[asker]);
  }

  private static BigInteger number(long hi, long lo) {
    return new BigInteger(Long.toUnsignedString(hi))
        .shiftLeft(Long.SIZE)
        .add(new BigInteger(Long.toUnsignedString(lo)));
  }

  private InetAddress[] inets() {
    InetAddress[] inets = new InetAddress[askers];
    for (int asker = 0; asker < askers; asker++) {
      inets[asker] = Population.inet(addresses[2 * asker], addresses[2 * asker + 1]);
    }
    return inets;
  }
}
