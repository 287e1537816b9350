package dev.seaworthy.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.guard.Verdict.Refusal;
import dev.seaworthy.guard.admin.AdminPaths;
import dev.seaworthy.guard.admin.SecretPath;
import dev.seaworthy.guard.attempts.BlockRules;
import dev.seaworthy.guard.attempts.CountingLedger;
import dev.seaworthy.guard.attempts.NeverBlocked;
import dev.seaworthy.guard.baits.Honeytokens;
import dev.seaworthy.guard.hosts.AllowedHosts;
import dev.seaworthy.guard.request.TestRequest;
import dev.seaworthy.guard.safety.SafetyLimits;
import dev.seaworthy.guard.safety.SafetyNets;
import dev.seaworthy.guard.tables.AddressLists;
import dev.seaworthy.signing.keys.KeyRing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The door with real lists, a real ledger and real nets: what visitors live through. */
class WholeGuardTest {
  private static final String SECRET = "/x7Kq2mTz9RbW4vHd8LpN";
  private static final Verdict REFUSED = new Verdict.Refuse(true, Refusal.BLOCKED, 403);

  private final MovableClock clock = new MovableClock();
  private final List<String> told = new ArrayList<>();
  private final AddressLists lists = new AddressLists(NeverBlocked.with(), new Random(1), 10_000);
  private final SafetyNets nets =
      new SafetyNets(SafetyLimits.DEFAULT, new Listener(), new Random(2));
  private final CountingLedger ledger =
      new CountingLedger(lists, BlockRules.standard(), nets, clock, clock::nanos, new Random(3));

  @Test
  void aScannerIsBlockedAfterFourBaitsForAnHour() {
    Guard guard = guard(Mode.BLOCK);
    for (String bait : List.of("/.env", "/.git/config", "/wp-login.php", "/actuator/env")) {
      assertThat(visit(guard, "203.0.113.9", bait)).isEqualTo(new Verdict.Hide(true));
    }
    assertThat(told).containsExactly("COUNTED 3", "COUNTED 6", "COUNTED 9", "BLOCKED 12");
    assertThat(visit(guard, "203.0.113.9", "/.env")).isEqualTo(REFUSED);
    assertThat(visit(guard, "203.0.113.9", SECRET)).isEqualTo(new Verdict.Hide(true));
    assertThat(visit(guard, "203.0.113.9", "/")).isEqualTo(new Verdict.Pass(true));
    assertThat(visit(guard, "203.0.113.10", "/.env")).isEqualTo(new Verdict.Hide(true));
    clock.pass(Duration.ofMinutes(70));
    assertThat(visit(guard, "203.0.113.9", "/.env")).isEqualTo(new Verdict.Hide(true));
  }

  @Test
  void whileObservingNobodyIsBlockedButItIsSaid() {
    Guard guard = guard(Mode.OBSERVE);
    for (int each = 0; each < 20; each++) {
      assertThat(visit(guard, "203.0.113.9", "/.env")).isEqualTo(new Verdict.Hide(true));
    }
    assertThat(told.subList(3, 20)).allMatch(each -> each.startsWith("WOULD_BLOCK"));
  }

  @Test
  void ordinaryUseNeverBlocks() {
    Guard guard = guard(Mode.BLOCK);
    for (int each = 0; each < 5_000; each++) {
      visit(guard, "203.0.113.9", "/page/" + each);
      visit(guard, "203.0.113.9", "/admin/");
    }
    assertThat(visit(guard, "203.0.113.9", "/")).isEqualTo(new Verdict.Pass(true));
    assertThat(told).containsOnly("COUNTED 0");
  }

  @Test
  void ownRefusalsNeverFeedTheBlock() {
    Guard guard = guard(Mode.BLOCK);
    while (!visit(guard, "203.0.113.9", "/.env").equals(REFUSED)) {
      clock.pass(Duration.ofSeconds(1));
    }
    Instant end = blockEnd();
    for (int each = 0; each < 1_000; each++) {
      visit(guard, "203.0.113.9", "/page/" + each);
      guard.decide(request("203.0.113.9", "/cart").method("POST"));
    }
    assertThat(blockEnd()).isEqualTo(end);
  }

  @Test
  void anAdministratorsAddressRaisesAnAlarmInsteadOfABlockForThirtyDays() {
    Guard guard = guard(Mode.BLOCK);
    guard.administratorSignedIn(request("203.0.113.9", "/login"), "anna");
    for (int each = 0; each < 10; each++) {
      assertThat(visit(guard, "203.0.113.9", "/.env")).isEqualTo(new Verdict.Hide(true));
    }
    assertThat(told).contains("SHIELDED_ATTACKER", "SHIELDED 12").doesNotContain("BLOCKED 12");
    clock.pass(Duration.ofDays(31));
    for (int each = 0; each < 5; each++) {
      visit(guard, "203.0.113.9", "/.env");
    }
    assertThat(visit(guard, "203.0.113.9", "/.env")).isEqualTo(REFUSED);
  }

  @Test
  void signingInAsAnAdministratorLiftsNoBlock() {
    Guard guard = guard(Mode.BLOCK);
    while (!visit(guard, "203.0.113.9", "/.env").equals(REFUSED)) {
      clock.pass(Duration.ofSeconds(1));
    }
    guard.administratorSignedIn(request("203.0.113.9", "/login"), "anna");
    assertThat(visit(guard, "203.0.113.9", "/.env")).isEqualTo(REFUSED);
  }

  @Test
  void anOfficeWhereSeveralPeopleSignInKeepsReading() {
    Guard guard = guard(Mode.BLOCK);
    guard.loginSucceeded(request("203.0.113.9", "/login"), "anna");
    guard.loginSucceeded(request("203.0.113.9", "/login"), "ben");
    for (int round = 0; round < 3; round++) {
      for (int each = 0; each < 5; each++) {
        visit(guard, "203.0.113.9", "/.env");
      }
      assertThat(visit(guard, "203.0.113.9", "/products")).isEqualTo(new Verdict.Pass(true));
      clock.pass(Duration.ofDays(2));
    }
    assertThat(told).contains("BLOCKED 12");
  }

  @Test
  void aProxyThatIsNotConfiguredLocksNobodyOut() {
    Guard guard = guard(Mode.BLOCK);
    for (int each = 0; each < 500; each++) {
      String path = each % 5 == 0 ? "/.env" : "/products/" + each;
      Verdict verdict =
          guard.decide(request("10.0.0.1", path).with("X-Forwarded-For", "198.51.100.4")).verdict();
      assertThat(verdict).isNotInstanceOf(Verdict.Refuse.class);
    }
    assertThat(nets.suspectsProxy()).isTrue();
    for (int each = 0; each < 5; each++) {
      visit(guard, "203.0.113.9", "/.env");
    }
    assertThat(told).contains("PROXY_NOT_CONFIGURED", "HELD_BACK 12");
    assertThat(visit(guard, "203.0.113.9", "/.env")).isNotEqualTo(REFUSED);
  }

  @Test
  void aHoneytokenBlocksAtOnceAndNamesItsReader() {
    Guard guard = guard(Mode.BLOCK);
    Honeytokens tokens = Honeytokens.under(KeyRing.of("k".repeat(60)));
    TestRequest thief = request("203.0.113.9", "/login");
    String token = tokens.issue(guard.decide(request("198.51.100.4", "/")).client(), clock.wall, 0);
    guard.honeytokenUsed(thief, tokens.recognise(token).orElseThrow());
    assertThat(told).containsExactly("BLOCKED 0", "HONEYTOKEN_USED");
    assertThat(guard.decide(thief.method("POST")).verdict()).isEqualTo(REFUSED);
  }

  @Test
  void aHundredAttemptsAtOnceAreAHundred() throws Exception {
    Guard guard = guard(Mode.OBSERVE);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<Decision>> all = new ArrayList<>();
    for (int each = 0; each < 100; each++) {
      all.add(threads.submit(() -> guard.decide(request("203.0.113.9", "/.env"))));
    }
    for (Future<Decision> each : all) {
      assertThat(each.get().verdict()).isEqualTo(new Verdict.Hide(true));
    }
    threads.shutdown();
    assertThat(ledger.recorded()).isEqualTo(100);
    assertThat(guard.failures()).isZero();
  }

  private Instant blockEnd() {
    Decision decision = guard(Mode.BLOCK).decide(request("203.0.113.9", "/"));
    return lists
        .block(decision.clientHi(), decision.clientLo(), clock.wall.getEpochSecond())
        .orElseThrow()
        .until();
  }

  private Guard guard(Mode mode) {
    GuardRules rules =
        GuardRules.builder()
            .hosts(AllowedHosts.of(List.of("shop.example")))
            .admin(AdminPaths.of(List.of(SecretPath.of(SECRET)), List.of("/admin")))
            .mode(mode)
            .build();
    return new Guard(rules, lists, ledger, nets, new Listener(), clock);
  }

  private static Verdict visit(Guard guard, String address, String path) {
    return guard.decide(request(address, path)).verdict();
  }

  private static TestRequest request(String address, String path) {
    return TestRequest.get(path).from(address).host("shop.example").encrypted(true);
  }

  private final class Listener implements GuardEvents {
    @Override
    public void attempted(Attempt attempt, Tally tally) {
      synchronized (told) {
        told.add(tally.consequence() + " " + tally.score());
      }
    }

    @Override
    public void alarmed(Alarm alarm) {
      synchronized (told) {
        told.add(alarm.kind().name());
      }
    }
  }

  private static final class MovableClock extends Clock {
    private Instant wall = Instant.parse("2026-11-22T12:00:00Z");
    private long nanos;

    void pass(Duration duration) {
      wall = wall.plus(duration);
      nanos += duration.toNanos();
    }

    long nanos() {
      return nanos;
    }

    @Override
    public Instant instant() {
      return wall;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
