package dev.seaworthy.benchmarks.guard;

import dev.seaworthy.guard.AttemptLedger;
import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Decision;
import dev.seaworthy.guard.Guard;
import dev.seaworthy.guard.GuardEvents;
import dev.seaworthy.guard.GuardRules;
import dev.seaworthy.guard.Standing;
import dev.seaworthy.guard.TrafficWatch;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.address.ClientAddressRule;
import dev.seaworthy.guard.address.ForwardingHeader;
import dev.seaworthy.guard.admin.AdminPaths;
import dev.seaworthy.guard.admin.SecretPath;
import dev.seaworthy.guard.hosts.AllowedHosts;
import dev.seaworthy.guard.safety.SafetyLimits;
import dev.seaworthy.guard.safety.SafetyNets;
import dev.seaworthy.guard.scheme.HttpsRedirect;
import dev.seaworthy.guard.scheme.ProxyScheme;
import dev.seaworthy.guard.tables.AddressLists;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the whole decision about an ordinary request costs, in time and in bytes, beside the lookup
 * alone.
 *
 * <p>The request comes through a proxy with a forwarding header of three entries (two of proxies,
 * and the client), HTTPS by header, its host and an ordinary path; in {@code decideDirectly} there
 * is no proxy and no header. Around the lookup: the standard baits, a secret path, a decoy, the
 * safety nets. The lists hold as many IPv4 as IPv6 blocks. Run by {@code
 * benchmarks/guard-decision.sh}, which writes {@code docs/measurements/guard-decision.md}. Of the
 * requests there are {@value #REQUESTS}, so that neither caches nor branch prediction know them by
 * heart.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC", "-Xbatch"})
public class DecisionBenchmark {
  static final int REQUESTS = 1 << 14;
  private static final int OPERATIONS = 1 << 19;
  private static final int WARM_UP = 8;

  /** How many blocks of each family the lists hold. */
  @Param({"1000000"})
  public int blocks;

  private AddressLists lists;
  private Guard proxied;
  private Guard direct;
  private SampleRequest[] forwarded;
  private SampleRequest[] plain;
  private Address[] clients;
  private long now;
  private int next;

  /** For JMH. */
  public DecisionBenchmark() {
    lists = new AddressLists(List.of(), new Random(1));
    proxied = direct = guard(GuardRules.builder(), lists);
    forwarded = plain = new SampleRequest[0];
    clients = new Address[0];
  }

  /** Fills the lists and makes the requests. */
  @Setup
  public void fill() {
    now = System.currentTimeMillis() / 1000;
    lists = new AddressLists(List.of(Cidr.parse("192.0.2.0/24")), new Random(1));
    lists.load(blocks(new Random(2)), 2 * blocks);
    List<Cidr> proxies =
        List.of(Cidr.parse("10.0.0.0/8"), Cidr.parse("fd00::/8"), Cidr.parse("172.16.0.0/12"));
    direct = guard(rules(), lists);
    proxied =
        guard(
            rules()
                .clientAddress(ClientAddressRule.behind(proxies, ForwardingHeader.X_FORWARDED_FOR))
                .scheme(ProxyScheme.trusting("X-Forwarded-Proto", "https")),
            lists);
    Random random = new Random(3);
    forwarded = new SampleRequest[REQUESTS];
    plain = new SampleRequest[REQUESTS];
    clients = new Address[REQUESTS];
    for (int each = 0; each < REQUESTS; each++) {
      clients[each] = unlisted(random);
      forwarded[each] = SampleRequest.forwarded(clients[each].toString(), each);
      plain[each] = SampleRequest.direct(clients[each].toString(), each);
    }
  }

  /** The lookup alone, for clients that are on no list. */
  @Benchmark
  public Standing lookup() {
    Address client = clients[next++ & (REQUESTS - 1)];
    return lists.standing(client.hi(), client.lo(), now);
  }

  /** The whole decision behind a proxy. */
  @Benchmark
  public Decision decideBehindProxy() {
    return proxied.decide(forwarded[next++ & (REQUESTS - 1)]);
  }

  /** The whole decision without a proxy. */
  @Benchmark
  public Decision decideDirectly() {
    return direct.decide(plain[next++ & (REQUESTS - 1)]);
  }

  /**
   * Prints the processor time of each operation, in nanoseconds, as medians of interleaved rounds:
   * on a machine that is shared, time by the wall says more about the neighbours.
   *
   * @param arguments how many rounds; 15 if absent
   */
  public static void main(String[] arguments) {
    DecisionBenchmark each = new DecisionBenchmark();
    each.blocks = 1_000_000;
    each.fill();
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
    long[][] nanos = new long[3][rounds];
    for (int round = -WARM_UP; round < rounds; round++) {
      long[] taken = {
        cpuNanos(each::lookup), cpuNanos(each::decideDirectly), cpuNanos(each::decideBehindProxy)
      };
      for (int which = 0; which < 3 && round >= 0; which++) {
        nanos[which][round] = taken[which];
      }
    }
    String[] names = {"lookup", "decideDirectly", "decideBehindProxy"};
    for (int which = 0; which < 3; which++) {
      Arrays.sort(nanos[which]);
      System.out.printf("%s %.1f%n", names[which], nanos[which][rounds / 2] / (double) OPERATIONS);
    }
  }

  private static long cpuNanos(Supplier<?> operation) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    int seen = 0;
    for (int each = 0; each < OPERATIONS; each++) {
      seen += operation.get() == null ? 0 : 1;
    }
    if (seen != OPERATIONS) {
      throw new IllegalStateException("an operation answered nothing");
    }
    return threads.getCurrentThreadCpuTime() - start;
  }

  private static GuardRules.Builder rules() {
    SecretPath secret = SecretPath.random(new Random(4));
    return GuardRules.builder()
        .hosts(AllowedHosts.of(List.of("shop.example", ".shop.example")))
        .redirect(HttpsRedirect.on())
        .admin(AdminPaths.of(List.of(secret), List.of("/admin")));
  }

  private static Guard guard(GuardRules.Builder rules, AddressLists lists) {
    TrafficWatch nets = new SafetyNets(SafetyLimits.DEFAULT, GuardEvents.none(), new Random(5));
    return new Guard(
        rules.build(),
        lists,
        AttemptLedger.forgetting(),
        nets,
        GuardEvents.none(),
        Clock.systemUTC());
  }

  /** Even addresses are blocked, odd ones are not, so that a client never is by chance. */
  private Iterator<Block> blocks(Random random) {
    Instant from = Instant.ofEpochSecond(now);
    return IntStream.range(0, 2 * blocks)
        .mapToObj(
            each -> {
              Cidr key =
                  each < blocks
                      ? Cidr.around(0, Address.mapped(random.nextInt() & ~1), 128)
                      : Cidr.around(ipv6(random) & ~1L, 0, 64);
              return new Block(
                  key,
                  from,
                  from.plusSeconds(86_400),
                  2,
                  dev.seaworthy.guard.Scope.EVERYTHING,
                  "bait.dot-env");
            })
        .iterator();
  }

  private static Address unlisted(Random random) {
    return random.nextInt(4) == 0
        ? new Address(ipv6(random) | 1, random.nextLong())
        : Address.ofIpv4(random.nextInt(0x60000000) + 0x20000000 | 1);
  }

  private static long ipv6(Random random) {
    return 0x2000_0000_0000_0000L | (random.nextLong() >>> 3);
  }
}
