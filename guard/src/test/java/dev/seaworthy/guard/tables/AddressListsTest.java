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
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AddressListsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofHours(1));

  private final SplittableRandom random = new SplittableRandom(7);

  @Test
  void allowListWinsOverEveryBlock() {
    AddressLists lists = new AddressLists(List.of(Cidr.parse("192.0.2.0/25")), random);
    lists.put(block("192.0.2.0/24"));
    lists.put(block("192.0.2.7"));
    assertThat(standing(lists, "192.0.2.7")).isEqualTo(Standing.ALLOWED);
    assertThat(standing(lists, "192.0.2.200")).isEqualTo(Standing.BLOCKED_EVERYWHERE);
    assertThat(standing(lists, "192.0.3.1")).isEqualTo(Standing.UNLISTED);
  }

  @Test
  void replacedAllowListHoldsFromTheNextLookup() {
    AddressLists lists = new AddressLists(List.of(), random);
    lists.put(block("2001:db8::/32"));
    assertThat(standing(lists, "2001:db8::1")).isEqualTo(Standing.BLOCKED_EVERYWHERE);
    lists.allow(List.of(Cidr.parse("2001:db8::/48")));
    assertThat(standing(lists, "2001:db8::1")).isEqualTo(Standing.ALLOWED);
    assertThat(standing(lists, "2001:db8:1::1")).isEqualTo(Standing.BLOCKED_EVERYWHERE);
  }

  @Test
  void blockEndsByItselfAtItsMinute() {
    AddressLists lists = new AddressLists(List.of(), random);
    lists.put(block("192.0.2.7"));
    Address address = Address.parse("192.0.2.7");
    long last = LATER.getEpochSecond() - 1;
    assertThat(lists.standing(address.hi(), address.lo(), last))
        .isEqualTo(Standing.BLOCKED_EVERYWHERE);
    assertThat(lists.standing(address.hi(), address.lo(), last + 1)).isEqualTo(Standing.UNLISTED);
  }

  @Test
  void keyOfNetworkThatHoldsIpv4IsOneAddress() {
    assertThat(AddressLists.keyOf(0, 5)).isEqualTo(Cidr.parse("::5/128"));
    AddressLists lists = new AddressLists(List.of(), random);
    lists.put(block("::5/128"));
    assertThat(standing(lists, "::5")).isEqualTo(Standing.BLOCKED_EVERYWHERE);
    assertThat(standing(lists, "192.0.2.7")).isEqualTo(Standing.UNLISTED);
  }

  @Test
  void rollUpNeverReachesThePrefixThatHoldsIpv4() {
    RollUp rollUp = new RollUp(Duration.ofMinutes(10), true);
    for (long child = 1; child < 200; child++) {
      assertThat(rollUp.widen(Cidr.around(child, 0, 64), child)).isEmpty();
    }
  }

  @Test
  void ipv4NeighboursAreWidenedOnlyWhenAskedFor() {
    for (boolean asked : new boolean[] {false, true}) {
      RollUp rollUp = new RollUp(Duration.ofMinutes(10), asked);
      List<Cidr> widened = new ArrayList<>();
      for (int host = 1; host <= 4; host++) {
        rollUp.widen(Cidr.parse("192.0.2." + host), host).ifPresent(widened::add);
      }
      assertThat(widened).isEqualTo(asked ? List.of(Cidr.parse("192.0.2.0/24")) : List.of());
    }
  }

  @Test
  void fullListsRefuseNewKeysUntilOldOnesEnd() {
    AddressLists lists = new AddressLists(List.of(), random, 100);
    int taken = 0;
    for (int host = 0; host < 1_000; host++) {
      taken += lists.put(block(Address.ofIpv4(0xc000_0200 + host) + "/32")) ? 1 : 0;
    }
    assertThat(taken).isBetween(100, 300);
    assertThat(lists.keys(NOW)).isEqualTo(taken);
    Instant next = LATER.plus(Duration.ofHours(1));
    Block fresh = new Block(Cidr.parse("198.51.100.1"), LATER, next, 1, Scope.GUARDED, "later");
    assertThat(lists.put(fresh)).isTrue();
    lists.sweep(LATER);
    assertThat(lists.keys(LATER)).isEqualTo(1);
  }

  @Test
  void explanationNamesKeyTimesStepAndReason() {
    AddressLists lists = new AddressLists(List.of(), random);
    Block block =
        new Block(Cidr.parse("2001:db8::/64"), NOW, LATER, 3, Scope.GUARDED, "bait.dot-env");
    lists.put(block);
    Address address = Address.parse("2001:db8::9");
    assertThat(lists.block(address.hi(), address.lo(), NOW.getEpochSecond())).contains(block);
  }

  @Test
  void readersSeeEveryFinishedBlockWhileTablesGrow() throws InterruptedException {
    AddressLists lists = new AddressLists(List.of(), random);
    AtomicInteger done = new AtomicInteger();
    AtomicInteger wrong = new AtomicInteger();
    int blocks = 40_000;
    Thread reader =
        new Thread(
            () -> {
              SplittableRandom probes = new SplittableRandom(1);
              for (int upTo = 0; upTo < blocks; upTo = done.get()) {
                int probe = upTo == 0 ? 0 : probes.nextInt(upTo);
                boolean missed = upTo > 0 && !isBlocked(lists, probe);
                wrong.addAndGet(missed || isBlocked(lists, blocks + probe) ? 1 : 0);
              }
            });
    reader.start();
    for (int number = 0; number < blocks; number++) {
      lists.put(block(new Address(ipv6(number), 0) + "/64"));
      lists.put(block(Address.ofIpv4(number) + "/32"));
      done.set(number + 1);
    }
    reader.join();
    assertThat(wrong).hasValue(0);
  }

  private static boolean isBlocked(AddressLists lists, int number) {
    long now = NOW.getEpochSecond();
    return lists.standing(ipv6(number), 5, now).isBlocked()
        && lists.standing(0, Address.mapped(number), now).isBlocked();
  }

  private static long ipv6(int number) {
    return 0x2001_0db8_0000_0000L + number;
  }

  private static Standing standing(AddressLists lists, String text) {
    Address address = Address.parse(text);
    return lists.standing(address.hi(), address.lo(), NOW.getEpochSecond());
  }

  private static Block block(String key) {
    return new Block(Cidr.parse(key), NOW, LATER, 2, Scope.EVERYTHING, "test");
  }
}
