package dev.seaworthy.guard.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.guard.Alarm;
import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.BlockGate.Ruling;
import dev.seaworthy.guard.GuardEvents;
import dev.seaworthy.guard.Tally;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.address.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetyNetsTest {
  private static final Address PRIVATE_PROXY = Address.parse("10.0.0.1");
  private static final Address PUBLIC_PROXY = Address.parse("198.51.100.1");
  private static final Address SCANNER = Address.parse("203.0.113.9");
  private static final long START = 1_000_000;

  private final List<Alarm> alarms = new ArrayList<>();
  private final SafetyNets nets =
      new SafetyNets(SafetyLimits.DEFAULT, new Listener(), new Random(1));

  @Test
  void letsABlockThroughWhereNothingSpeaksAgainstIt() {
    assertThat(rule(SCANNER, START)).isEqualTo(Ruling.AS_PLANNED);
    assertThat(alarms).isEmpty();
  }

  @Test
  void holdsAllBlocksBackBehindAPrivateProxyThatIsNotConfigured() {
    traffic(PRIVATE_PROXY, Provenance.PEER_DESPITE_HEADER, 95, START);
    traffic(SCANNER, Provenance.PEER, 5, START);
    assertThat(nets.suspectsProxy()).isTrue();
    assertThat(rule(SCANNER, START)).isEqualTo(Ruling.HOLD_BACK);
    assertThat(rule(SCANNER, START + 10)).isEqualTo(Ruling.HOLD_BACK);
    assertThat(alarms)
        .extracting(alarm -> alarm.kind() + " " + alarm.client())
        .containsExactly("PROXY_NOT_CONFIGURED 10.0.0.1");
    assertThat(rule(SCANNER, START + 3600)).isEqualTo(Ruling.HOLD_BACK);
    assertThat(alarms).hasSize(2);
  }

  @Test
  void seesTheProxyAmidOtherTrafficInAnyOrder() {
    Random order = new Random(3);
    for (int each = 0; each < 200; each++) {
      boolean proxied = order.nextInt(100) < 96;
      Address from = proxied ? PRIVATE_PROXY : Address.ofIpv4(order.nextInt());
      Provenance how = proxied ? Provenance.PEER_DESPITE_HEADER : Provenance.PEER;
      traffic(from, how, 1, START);
    }
    traffic(SCANNER, Provenance.PEER, 1, START + 61);
    assertThat(nets.suspectsProxy()).isTrue();
  }

  @Test
  void aScannerCannotBuyProtectionWithAHeader() {
    traffic(SCANNER, Provenance.PEER_DESPITE_HEADER, 1_000, START);
    assertThat(nets.suspectsProxy()).isTrue();
    assertThat(rule(SCANNER, START)).isEqualTo(Ruling.AS_PLANNED);
  }

  @Test
  void aPublicProxyThroughWhichPeopleSignInIsNotBlockedButOthersAre() {
    signIn(PUBLIC_PROXY, 1, START);
    signIn(PUBLIC_PROXY, 2, START);
    traffic(PUBLIC_PROXY, Provenance.PEER_DESPITE_HEADER, 100, START);
    assertThat(rule(PUBLIC_PROXY, START)).isEqualTo(Ruling.HOLD_BACK);
    assertThat(rule(SCANNER, START)).isEqualTo(Ruling.AS_PLANNED);
  }

  @ParameterizedTest
  @CsvSource({"49, false", "50, true"})
  void judgesByEnoughRequestsOnly(int requests, boolean suspects) {
    traffic(PRIVATE_PROXY, Provenance.PEER_DESPITE_HEADER, requests, START);
    assertThat(nets.suspectsProxy()).isEqualTo(suspects);
  }

  @Test
  void trustsAgainOnceTheProxyIsConfigured() {
    traffic(PRIVATE_PROXY, Provenance.PEER_DESPITE_HEADER, 100, START);
    traffic(SCANNER, Provenance.FORWARDED, 100, START + 61);
    assertThat(nets.suspectsProxy()).isFalse();
    assertThat(rule(SCANNER, START + 61)).isEqualTo(Ruling.AS_PLANNED);
  }

  @Test
  void holdsBlocksBackThatCoverTooManyWhoUseTheSite() {
    List<Address> people = people(100);
    people.forEach(person -> ordinary(person, START));
    people.forEach(person -> ordinary(person, START + 200));
    int blocked = 0;
    while (rule(people.get(blocked), START + 200) == Ruling.AS_PLANNED) {
      blocked++;
    }
    assertThat(blocked).isBetween(8, 10);
    assertThat(rule(SCANNER, START + 200)).isEqualTo(Ruling.AS_PLANNED);
    assertThat(alarms).extracting(Alarm::kind).containsExactly(Alarm.Kind.BLOCK_STORM);
    assertThat(rule(people.get(blocked), START + 801)).isEqualTo(Ruling.AS_PLANNED);
  }

  @Test
  void aWidePrefixCountsAllWhoLiveInIt() {
    List<Address> people = people(100);
    people.forEach(person -> ordinary(person, START));
    people.forEach(person -> ordinary(person, START + 200));
    Address first = people.get(0);
    assertThat(nets.rule(first.hi(), first.lo(), 120, START + 200)).isEqualTo(Ruling.HOLD_BACK);
  }

  @Test
  void volumeAndNewcomersDoNotCount() {
    for (int each = 0; each < 10_000; each++) {
      ordinary(SCANNER, START + each / 100);
    }
    people(50).forEach(bot -> ordinary(bot, START));
    for (Address bot : people(50)) {
      assertThat(rule(bot, START + 60)).isEqualTo(Ruling.AS_PLANNED);
    }
    assertThat(rule(SCANNER, START + 100)).isEqualTo(Ruling.AS_PLANNED);
  }

  @Test
  void holdsBlocksBackThatComeTooFast() {
    int blocked = 0;
    for (int each = 0; each < 1_000; each++) {
      blocked += rule(Address.ofIpv4(0x01000000 + each), START) == Ruling.AS_PLANNED ? 1 : 0;
    }
    assertThat(blocked).isEqualTo(300);
    assertThat(rule(SCANNER, START + 60)).isEqualTo(Ruling.AS_PLANNED);
  }

  @Test
  void narrowsBlocksWhereSeveralPeopleSignIn() {
    signIn(SCANNER, 1, START);
    signIn(SCANNER, 1, START + 5);
    assertThat(rule(SCANNER, START + 5)).isEqualTo(Ruling.AS_PLANNED);
    signIn(SCANNER, 2, START + 6);
    assertThat(rule(SCANNER, START + 6)).isEqualTo(Ruling.NARROW);
    assertThat(rule(SCANNER, START + 6 + 31 * 86_400L)).isEqualTo(Ruling.AS_PLANNED);
  }

  @Test
  void peopleInOneSixtyFourShareIt() {
    signIn(Address.parse("2001:db8:1:2::7"), 1, START);
    signIn(Address.parse("2001:db8:1:2::8"), 2, START);
    Cidr block = Cidr.parse("2001:db8:1:2::/64");
    assertThat(nets.rule(block.hi(), block.lo(), 64, START)).isEqualTo(Ruling.NARROW);
    Cidr wide = Cidr.parse("2001:db8:1::/56");
    assertThat(nets.rule(wide.hi(), wide.lo(), 56, START)).isEqualTo(Ruling.NARROW);
  }

  @Test
  void refusesLimitsThatCannotWork() {
    assertThatThrownBy(() -> new SafetyLimits(0, 10, 3, 90, 50))
        .hasMessage("blocks a minute is 0; write 1 or more");
    assertThatThrownBy(() -> new SafetyLimits(1, 10, 3, 50, 50))
        .hasMessage("proxy share is 50; write 51 to 100");
  }

  private static List<Address> people(int count) {
    List<Address> people = new ArrayList<>();
    for (int each = 0; each < count; each++) {
      people.add(Address.ofIpv4(0xC6336400 + each));
    }
    return people;
  }

  private void traffic(Address from, Provenance how, int requests, long now) {
    for (int each = 0; each < requests; each++) {
      nets.seen(from.hi(), from.lo(), how, false, now);
    }
  }

  private void ordinary(Address from, long now) {
    nets.seen(from.hi(), from.lo(), Provenance.PEER, true, now);
  }

  private void signIn(Address from, long user, long now) {
    nets.signedIn(from.hi(), from.lo(), user, now);
  }

  private Ruling rule(Address client, long now) {
    return nets.rule(client.hi(), client.lo(), 128, now);
  }

  private final class Listener implements GuardEvents {
    @Override
    public void attempted(Attempt attempt, Tally tally) {
      throw new AssertionError("nets make no attempts");
    }

    @Override
    public void alarmed(Alarm alarm) {
      alarms.add(alarm);
    }
  }
}
