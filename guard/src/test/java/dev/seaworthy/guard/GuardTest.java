package dev.seaworthy.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.guard.Verdict.Refusal;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.address.ClientAddressRule;
import dev.seaworthy.guard.address.ForwardingHeader;
import dev.seaworthy.guard.admin.AdminPaths;
import dev.seaworthy.guard.admin.SecretPath;
import dev.seaworthy.guard.baits.Bait;
import dev.seaworthy.guard.baits.BaitAnswer;
import dev.seaworthy.guard.baits.Baits;
import dev.seaworthy.guard.baits.Certainty;
import dev.seaworthy.guard.baits.Honeytokens;
import dev.seaworthy.guard.distinct.DistinctLimit;
import dev.seaworthy.guard.headers.Hsts;
import dev.seaworthy.guard.headers.ResponseHeader;
import dev.seaworthy.guard.headers.SecurityHeaders;
import dev.seaworthy.guard.hosts.AllowedHosts;
import dev.seaworthy.guard.hosts.HostExemptions;
import dev.seaworthy.guard.hosts.HostSource;
import dev.seaworthy.guard.request.TestRequest;
import dev.seaworthy.guard.scheme.HttpsRedirect;
import dev.seaworthy.guard.scheme.ProxyScheme;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of the door, by what each kind of visitor gets. */
class GuardTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final String SECRET = "/x7Kq2mTz9RbW4vHd8LpN";
  private static final Bait LURE =
      Bait.of("lure", Certainty.HIGH, "/keys.txt", "/keys.txt", "/keys.html")
          .answering(new BaitAnswer.Page("text/plain", "key={{token}}"));
  private static final List<Bait> BAITS =
      List.of(
          Bait.of("dot-env", Certainty.HIGH, "**/.env", "/.env", "/env"),
          Bait.of("actuator-env", Certainty.HIGH, "/actuator/env", "/actuator/env", "/actuator"),
          LURE);

  private final GuardFakes fakes = new GuardFakes();

  @Test
  void anOrdinaryRequestPasses() {
    Decision decision = guard(rules()).decide(shop("/products"));
    assertThat(decision.verdict()).isEqualTo(new Verdict.Pass(true));
    assertThat(decision.client()).hasToString("203.0.113.9");
    assertThat(fakes.attempts).isEmpty();
    assertThat(fakes.ordinary).isEqualTo(1);
  }

  @Test
  void theSecretPathLeadsIn() {
    Verdict verdict = verdict(shop(SECRET + "/users/"));
    assertThat(verdict).isInstanceOf(Verdict.Enter.class);
    assertThat(((Verdict.Enter) verdict).place().path().leadsTo(SECRET)).isTrue();
    assertThat(fakes.attempts).isEmpty();
  }

  @Test
  void theSecretPathIsHiddenFromNetworksThatMayNotEnter() {
    GuardRules rules = rules().adminFrom(List.of(Cidr.parse("10.0.0.0/8"))).build();
    assertThat(verdict(rules, shop(SECRET + "/"))).isEqualTo(new Verdict.Hide(true));
    assertThat(verdict(rules, shop(SECRET + "/").from("10.1.2.3")))
        .isInstanceOf(Verdict.Enter.class);
  }

  @Test
  void lookingAtTheDecoyScoresNothingAndTryingItScoresTwo() {
    assertThat(verdict(shop("/admin/"))).isEqualTo(new Verdict.Decoy(true, "/admin"));
    assertThat(verdict(shop("/admin/login/").method("POST")))
        .isEqualTo(new Verdict.Decoy(true, "/admin"));
    assertThat(fakes.scored()).containsExactly("decoy.touch 0 OBSERVE", "decoy.post 2 OBSERVE");
  }

  @Test
  void aBaitIsHiddenOrLuresAndCountsItsPoints() {
    assertThat(verdict(shop("/.env"))).isEqualTo(new Verdict.Hide(true));
    assertThat(verdict(shop("/keys.txt")))
        .isEqualTo(new Verdict.Lure(true, LURE, (BaitAnswer.Page) LURE.answer()));
    assertThat(fakes.scored()).containsExactly("bait.dot-env 3 OBSERVE", "bait.lure 3 OBSERVE");
  }

  @Test
  void aBaitThatTheApplicationServesIsNone() {
    GuardRules rules = rules().servedByApplication("/actuator/env"::equals).build();
    assertThat(verdict(rules, shop("/actuator/env"))).isEqualTo(new Verdict.Pass(true));
    assertThat(fakes.attempts).isEmpty();
  }

  @Test
  void aScannerWhoCallsByAddressOrInPlainIsCountedWhateverHeIsAnswered() {
    assertThat(verdict(shop("/.env").encrypted(false)))
        .isEqualTo(new Verdict.Redirect(false, "https://shop.example/.env"));
    TestRequest byAddress = TestRequest.get("/.env").host("192.0.2.1").encrypted(true);
    assertThat(verdict(byAddress))
        .isEqualTo(new Verdict.Refuse(true, Refusal.HOST_NOT_ALLOWED, 400));
    assertThat(fakes.scored()).containsExactly("bait.dot-env 3 OBSERVE", "bait.dot-env 3 OBSERVE");
  }

  @Test
  void theHostIsJudgedBeforeTheRedirect() {
    TestRequest request = TestRequest.get("/").host("evil.example");
    assertThat(verdict(request))
        .isEqualTo(new Verdict.Refuse(false, Refusal.HOST_NOT_ALLOWED, 400));
    assertThat(verdict(TestRequest.get("/").host("a b")))
        .isEqualTo(new Verdict.Refuse(false, Refusal.MALFORMED_HOST, 400));
    assertThat(fakes.attempts).isEmpty();
  }

  @Test
  void withoutConfiguredHostsOnlyARedirectNeedsAWellFormedOne() {
    GuardRules unconfigured = GuardRules.builder().build();
    assertThat(verdict(unconfigured, TestRequest.get("/").host("a b")))
        .isEqualTo(new Verdict.Pass(false));
    GuardRules redirecting = GuardRules.builder().redirect(HttpsRedirect.on()).build();
    assertThat(verdict(redirecting, TestRequest.get("/").host("a b")))
        .isEqualTo(new Verdict.Refuse(false, Refusal.MALFORMED_HOST, 400));
  }

  @Test
  void healthChecksAreAnsweredWhateverHostSchemeAndBlock() {
    fakes.standing = Standing.BLOCKED_EVERYWHERE;
    assertThat(verdict(TestRequest.get("/healthz").host("10.0.0.7")))
        .isEqualTo(new Verdict.Pass(false));
    assertThat(verdict(TestRequest.post("/healthz").host("10.0.0.7")))
        .isEqualTo(new Verdict.Refuse(false, Refusal.BLOCKED, 403));
  }

  @Test
  void namedPeersMayCallByAddressButNotByAnotherName() {
    HostExemptions balancer = new HostExemptions(Set.of(), List.of(Cidr.parse("10.0.0.0/8")));
    GuardRules rules = rules().exemptions(balancer).build();
    TestRequest request = TestRequest.get("/").from("10.0.0.9").encrypted(true);
    assertThat(verdict(rules, request.host("10.0.0.7"))).isEqualTo(new Verdict.Pass(true));
    TestRequest named = TestRequest.get("/").from("10.0.0.9").encrypted(true).host("evil.example");
    assertThat(verdict(rules, named))
        .isEqualTo(new Verdict.Refuse(true, Refusal.HOST_NOT_ALLOWED, 400));
  }

  @Test
  void forwardingHeadersAreBelievedFromTrustedProxiesOnly() {
    GuardRules rules =
        rules()
            .clientAddress(
                ClientAddressRule.behind(
                    List.of(Cidr.parse("10.0.0.0/8")), ForwardingHeader.X_FORWARDED_FOR))
            .scheme(ProxyScheme.trusting("X-Forwarded-Proto", "https"))
            .hostSource(new HostSource(true, true))
            .build();
    TestRequest request =
        TestRequest.get("/")
            .host("internal:8080")
            .with("X-Forwarded-For", "198.51.100.4")
            .with("X-Forwarded-Proto", "https")
            .with("X-Forwarded-Host", "shop.example");
    Decision trusted = guard(rules).decide(request.from("10.0.0.1"));
    assertThat(trusted.verdict()).isEqualTo(new Verdict.Pass(true));
    assertThat(trusted.client()).hasToString("198.51.100.4");
    Decision stranger = guard(rules).decide(request.from("203.0.113.9"));
    assertThat(stranger.verdict())
        .isEqualTo(new Verdict.Refuse(false, Refusal.HOST_NOT_ALLOWED, 400));
    assertThat(stranger.client()).hasToString("203.0.113.9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/unknown", "/admin/", "/.env", SECRET, SECRET + "/"})
  void aBlockOfEverythingAnswersAllPathsAlike(String path) {
    fakes.standing = Standing.BLOCKED_EVERYWHERE;
    for (String method : List.of("GET", "HEAD", "POST")) {
      assertThat(verdict(shop(path).method(method)))
          .isEqualTo(new Verdict.Refuse(true, Refusal.BLOCKED, 403));
    }
  }

  @ParameterizedTest
  @CsvSource({"GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PROPFIND"})
  void aNarrowBlockTreatsTheSecretPathAsTheUnknownPathItLooksLike(String method) {
    fakes.standing = Standing.BLOCKED_WHERE_GUARDED;
    Verdict unknown = verdict(shop("/unknown").method(method));
    Verdict secret = verdict(shop(SECRET + "/").method(method));
    boolean passes = unknown instanceof Verdict.Pass;
    assertThat(secret).isEqualTo(passes ? new Verdict.Hide(true) : unknown);
    assertThat(passes).isEqualTo(List.of("GET", "HEAD", "OPTIONS").contains(method));
  }

  @Test
  void aNarrowBlockClosesDecoysBaitsAndLogins() {
    fakes.standing = Standing.BLOCKED_WHERE_GUARDED;
    GuardRules rules = rules().guardedPaths(Set.of("/login")).build();
    Verdict refused = new Verdict.Refuse(true, Refusal.BLOCKED, 403);
    for (String path : List.of("/admin/", "/.env", "/login")) {
      assertThat(verdict(rules, shop(path))).isEqualTo(refused);
    }
    assertThat(verdict(rules, shop("/products"))).isEqualTo(new Verdict.Pass(true));
  }

  @Test
  void ownRefusalsNeverCountButABaitTouchedMeanwhileDoes() {
    fakes.standing = Standing.BLOCKED_EVERYWHERE;
    for (int round = 0; round < 100; round++) {
      verdict(shop("/page/" + round));
      verdict(shop(SECRET));
    }
    assertThat(fakes.attempts).isEmpty();
    verdict(shop("/.env"));
    assertThat(fakes.scored()).containsExactly("bait.dot-env 3 OBSERVE");
  }

  @Test
  void stealthLetsDecoysAnswerAndRefusesWhatIsGuarded() {
    fakes.standing = Standing.BLOCKED_EVERYWHERE;
    GuardRules rules = rules().blockedAnswer(GuardRules.BlockedAnswer.STEALTH).build();
    assertThat(verdict(rules, shop("/admin/"))).isInstanceOf(Verdict.Decoy.class);
    assertThat(verdict(rules, shop("/products"))).isEqualTo(new Verdict.Pass(true));
    assertThat(verdict(rules, shop(SECRET))).isEqualTo(new Verdict.Hide(true));
    assertThat(verdict(rules, shop("/cart").method("POST")))
        .isEqualTo(new Verdict.Refuse(true, Refusal.BLOCKED, 403));
  }

  @Test
  void blockedClientsCanBeToldThatNothingIsThere() {
    fakes.standing = Standing.BLOCKED_EVERYWHERE;
    GuardRules rules = rules().blockedAnswer(GuardRules.BlockedAnswer.NOT_FOUND).build();
    assertThat(verdict(rules, shop("/"))).isEqualTo(new Verdict.Refuse(true, Refusal.BLOCKED, 404));
  }

  @Test
  void peopleWhoSignedInBeforeTheBlockPass() {
    fakes.standing = Standing.BLOCKED_EVERYWHERE;
    long start = NOON.getEpochSecond();
    assertThat(verdict(shop("/").signedInSince(start - 1))).isEqualTo(new Verdict.Pass(true));
    assertThat(verdict(shop("/").signedInSince(start)))
        .isEqualTo(new Verdict.Refuse(true, Refusal.BLOCKED, 403));
  }

  @Test
  void allowedClientsAreStillRecordedAtBaits() {
    fakes.standing = Standing.ALLOWED;
    assertThat(verdict(shop("/.env"))).isEqualTo(new Verdict.Hide(true));
    assertThat(fakes.scored()).containsExactly("bait.dot-env 3 OBSERVE");
  }

  @Test
  void theMilderOfRuleAndWholeDecides() {
    GuardRules rules = rules().mode(Mode.BLOCK).modes(Map.of("bait.dot-env", Mode.OBSERVE)).build();
    verdict(rules, shop("/.env"));
    verdict(rules, shop("/keys.txt"));
    assertThat(fakes.scored()).containsExactly("bait.dot-env 3 OBSERVE", "bait.lure 3 BLOCK");
  }

  @Test
  void loginsAndHoneytokensCount() {
    Guard guard = guard(rules());
    guard.loginFailed(shop("/login"), false, "root");
    guard.loginFailed(shop("/x"), true, "root");
    guard.honeytokenUsed(
        shop("/login"), new Honeytokens.Issued(Address.parse("198.51.100.4"), NOON));
    guard.loginSucceeded(shop("/login"), "anna");
    assertThat(fakes.scored())
        .containsExactly("login.public 1 OBSERVE", "login.admin 2 OBSERVE", "honeytoken ! OBSERVE");
    assertThat(fakes.attempts.get(0).userName()).isEqualTo("root");
    assertThat(fakes.signIns).isEqualTo(1);
    assertThat(fakes.alarms.get(0).detail())
        .isEqualTo("a honeytoken shown to 198.51.100.4 at 2026-11-22T12:00:00Z was used");
  }

  @Test
  void aMisconfiguredProxyRaisesOneAlarmAMinute() {
    GuardRules rules =
        rules()
            .clientAddress(
                ClientAddressRule.behind(
                    List.of(Cidr.parse("10.0.0.0/8")), ForwardingHeader.X_FORWARDED_FOR))
            .build();
    Guard guard = guard(rules);
    TestRequest request = shop("/").from("10.0.0.1").with("X-Forwarded-For", "unknown");
    guard.decide(request);
    guard.decide(request);
    assertThat(fakes.alarms)
        .extracting(Alarm::kind)
        .containsExactly(Alarm.Kind.PROXY_MISCONFIGURED);
  }

  @ParameterizedTest
  @EnumSource(GuardFakes.Broken.class)
  void whenAPartFailsTheRequestGoesOnButTheAdminIsHidden(GuardFakes.Broken part) {
    fakes.broken = part;
    Guard guard = guard(rules());
    boolean onlyTouches = part == GuardFakes.Broken.LEDGER || part == GuardFakes.Broken.EVENTS;
    assertThat(guard.decide(shop("/products")).verdict()).isEqualTo(new Verdict.Pass(true));
    assertThat(guard.decide(TestRequest.get("/").host("evil.example")).verdict())
        .isEqualTo(new Verdict.Refuse(false, Refusal.HOST_NOT_ALLOWED, 400));
    assertThat(guard.decide(shop(SECRET)).verdict())
        .isInstanceOf(onlyTouches ? Verdict.Enter.class : Verdict.Hide.class);
    guard.decide(shop("/.env"));
    assertThat(guard.failures()).isPositive();
  }

  @Test
  void manyPathsThatAreNotThereAreAnAttemptOnceThatIsAskedFor() {
    GuardRules.Builder asked = rules().probes(new DistinctLimit(20, Duration.ofMinutes(1)));
    Guard guard = guard(asked);
    for (int path = 0; path < 19; path++) {
      assertThat(guard.notFound(shop("/gone/" + path))).isFalse();
      assertThat(guard.notFound(shop("/gone/" + path))).as("the same again").isFalse();
      assertThat(guard.notFound(shop("/other/" + path).from("198.51.100.1"))).isFalse();
    }
    assertThat(guard.notFound(shop("/gone/19"))).isTrue();
    assertThat(fakes.scored()).containsExactly("probe.not-found 3 OBSERVE");
    assertThat(guard.notFound(shop("/gone/20"))).as("begins anew").isFalse();
  }

  @Test
  void pathsThatAreNotThereCountForNothingUnlessAskedFor() {
    Guard guard = guard(rules());
    for (int path = 0; path < 1_000; path++) {
      assertThat(guard.notFound(shop("/gone/" + path))).isFalse();
    }
    assertThat(fakes.attempts).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"NO_ROOM, LISTS_FULL", "SHIELDED, SHIELDED_ATTACKER"})
  void whoShouldBeBlockedAndIsNotRaisesAnAlarm(Tally.Consequence consequence, Alarm.Kind alarm) {
    fakes.consequence = consequence;
    verdict(shop("/.env"));
    assertThat(fakes.alarms).extracting(Alarm::kind).containsExactly(alarm);
  }

  @Test
  void everyAnswerCarriesTheHeadersOfItsScheme() {
    Guard guard = guard(rules());
    assertThat(guard.headers(new Verdict.Hide(true)))
        .contains(new ResponseHeader("Strict-Transport-Security", "max-age=31536000"));
    assertThat(guard.headers(new Verdict.Redirect(false, "https://shop.example/")))
        .extracting(ResponseHeader::name)
        .containsExactly(
            "X-Content-Type-Options",
            "Referrer-Policy",
            "Cross-Origin-Opener-Policy",
            "X-Frame-Options");
  }

  private static TestRequest shop(String path) {
    return TestRequest.get(path).host("shop.example").encrypted(true);
  }

  private static GuardRules.Builder rules() {
    return GuardRules.builder()
        .hosts(AllowedHosts.of(List.of("shop.example")))
        .redirect(HttpsRedirect.on())
        .headers(SecurityHeaders.recommended().hsts(Hsts.lasting(Duration.ofDays(365))))
        .exemptions(new HostExemptions(Set.of("/healthz"), List.of()))
        .admin(AdminPaths.of(List.of(SecretPath.of(SECRET)), List.of("/admin")))
        .baits(Baits.of(BAITS));
  }

  private Guard guard(GuardRules.Builder rules) {
    return guard(rules.build());
  }

  private Guard guard(GuardRules rules) {
    return new Guard(rules, fakes, fakes, fakes, fakes, Clock.fixed(NOON, ZoneOffset.UTC));
  }

  private Verdict verdict(TestRequest request) {
    return verdict(rules().build(), request);
  }

  private Verdict verdict(GuardRules rules, TestRequest request) {
    return guard(rules).decide(request).verdict();
  }
}
