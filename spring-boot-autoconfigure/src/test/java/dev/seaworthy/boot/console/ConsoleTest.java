package dev.seaworthy.boot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.seaworthy.boot.afloat.Afloat;
import dev.seaworthy.boot.afloat.Afloat.Container;
import dev.seaworthy.boot.afloat.Answer;
import dev.seaworthy.boot.store.GuardStore;
import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.AttemptArchive.Kept;
import dev.seaworthy.guard.attempts.AttemptArchive.Wanted;
import dev.seaworthy.guard.attempts.AttemptRow;
import dev.seaworthy.guard.attempts.CountingLedger;
import dev.seaworthy.guard.attempts.InMemoryShelf;
import dev.seaworthy.guard.tables.AddressLists;
import dev.seaworthy.passwords.Pbkdf2;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The console of an application without accounts, over sockets. */
class ConsoleTest {
  private static final String PASSWORD = "a sentence of some words";
  private static final String HIDDEN = "made-up-and-shown-to-nobody";

  /** What a stranger sends where he hopes that somebody shows it. */
  static final String EVIL = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>\u202e";

  /** Came over a socket, with everything in it that a request can carry. */
  static final String KNOCKER = "198.51.100.250";

  private static final String ATTACKER = "203.0.113.9";
  private static Afloat afloat;
  private static Browsing admin;

  @BeforeAll
  static void start() {
    afloat =
        Afloat.plain(
            Container.TOMCAT,
            Nothing.class,
            "spring.profiles.active=local",
            "seaworthy.proxy.trusted=127.0.0.1",
            "seaworthy.secret-key=made-up-" + "x9Kq".repeat(15),
            "spring.datasource.password=" + HIDDEN,
            "shop.backup=ftp://ada:" + HIDDEN + "@files.example/");
    afloat.context().getBean(OwnAccounts.class).put("ada", PASSWORD);
    plant(afloat);
    admin = new Browsing(afloat);
    assertThat(admin.signIn("ada", PASSWORD).header("Location")).isEqualTo("/seaworthy/");
  }

  @AfterAll
  static void stop() {
    afloat.close();
  }

  /** Everything that a stranger chooses tries to be more than text. */
  static void plant(Afloat afloat) {
    Instant now = Instant.now();
    Address client = Address.parse(ATTACKER);
    Attempt attempt =
        new Attempt(
            now,
            client,
            "decoy.post",
            Weight.of(5),
            Mode.BLOCK,
            EVIL,
            "/admin/" + EVIL,
            EVIL,
            EVIL,
            false);
    Cidr key = AddressLists.keyOf(client.hi(), client.lo());
    GuardStore store = afloat.context().getBean(GuardStore.class);
    store
        .attempts()
        .append(
            List.of(
                new AttemptRow(key, "decoy.post", 1, now, now, attempt),
                new AttemptRow(
                    key, "decoy.post", 1, now.plusMillis(1), now.plusMillis(1), attempt)));
    Block block =
        new Block(
            key,
            now.plusMillis(2),
            now.plus(Duration.ofHours(4)),
            2,
            Scope.EVERYTHING,
            "decoy.post");
    afloat.context().getBean(CountingLedger.class).blockByHand(block);
    afloat.context().getBean(CountingLedger.class).flush(store.attempts(), store.blocks());
  }

  /** Says the same in every part of a request that a server takes, and waits until it is kept. */
  static Kept knock(Afloat afloat) {
    String plain = EVIL.substring(0, EVIL.length() - 1);
    String encoded = URLEncoder.encode(EVIL, StandardCharsets.UTF_8).replace("+", "%20");
    afloat.get(
        "/" + encoded.replace("%2F", "/") + "/.env?name=" + encoded,
        "X-Forwarded-For: " + KNOCKER,
        "X-Forwarded-Host: " + plain,
        "User-Agent: " + plain,
        "Referer: https://" + plain,
        "Cookie: name=" + plain);
    afloat.get("/.env", "X-Forwarded-For: " + KNOCKER, "Host: " + plain);
    GuardStore store = afloat.context().getBean(GuardStore.class);
    Wanted his = Wanted.of(Cidr.parse(KNOCKER + "/32"));
    afloat.context().getBean(CountingLedger.class).flush(store.attempts(), store.blocks());
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> store.archive().newest(his, Optional.empty(), 1).rows(), rows -> !rows.isEmpty())
        .get(0);
  }

  @Test
  void whatAStrangerPutsIntoARequestIsText() {
    long id = knock(afloat).id();
    for (String page : List.of("", "attempts", "attempt?id=" + id, "address?of=" + KNOCKER)) {
      assertThat(admin.get("/seaworthy/" + page).body())
          .contains(KNOCKER)
          .doesNotContain("<script", "<img", "\u202e");
    }
    assertThat(admin.get("/seaworthy/attempt?id=" + id).body())
        .contains("/.env", "&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img");
  }

  static Stream<String> pages() {
    return Stream.of(
        "",
        "attempts",
        "attempts?of=203.0.113.9&rule=decoy.post&in=1h&text=script",
        "attempt?id=1",
        "address?of=203.0.113.9",
        "blocks",
        "allowed",
        "findings",
        "keys",
        "settings",
        "settings?like=",
        "health",
        "audit");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageIsWholeHarmlessAndUnderItsPolicy(String page) {
    Answer answer = admin.get("/seaworthy/" + page);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri"
                + " 'none'; frame-ancestors 'none'");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.body())
        .endsWith("</html>\n")
        .doesNotContain("<script", "<img", " style=", "\u202e", "javascript:")
        .contains("<h1>", "lang=\"en\"", "<main id=\"main\">");
  }

  @Test
  void theOverviewSaysWhatIsTriedFromWhereAndWhatWasDone() {
    String page = admin.get("/seaworthy/").body();
    assertThat(page)
        .contains("tried a login at the decoy", ">203.0.113.9</a>", "Blocking", "<svg", "<table")
        .contains(" attempts in all");
  }

  @Test
  void settingsSayWhereTheyComeFromAndNoSecret() {
    assertThat(admin.get("/seaworthy/settings").body())
        .contains("seaworthy.store.type", ">memory<", "the command line");
    assertThat(admin.get("/seaworthy/settings?like=").body())
        .contains("spring.datasource.password", "27 characters, hidden", "files.example")
        .doesNotContain(HIDDEN);
  }

  @Test
  void anAddressSaysWhyItIsBlockedAndByWhichClock() {
    assertThat(admin.get("/seaworthy/address?of=203.0.113.9").body())
        .contains("<strong>Blocked</strong>", "It closes the whole application")
        .contains("It had 10 points within 10 minutes; 10 block.", "Step 2");
  }

  @Test
  void blockingAllowingAndLiftingTakeEffectAndAreTakenDown() {
    Answer done =
        admin.post(
            "/seaworthy/blocks",
            "/seaworthy/blocks",
            "do",
            "block",
            "of",
            "198.51.100.0/24",
            "for",
            "1d",
            "note",
            EVIL);
    assertThat(done.status()).isEqualTo(303);
    assertThat(done.header("Location")).isEqualTo("/seaworthy/blocks?done=blocked");
    assertThat(isBlocked("198.51.100.7")).isTrue();
    assertThat(admin.get("/seaworthy/blocks").body()).contains(">198.51.100.0/24</a>");
    admin.post(
        "/seaworthy/allowed",
        "/seaworthy/allowed",
        "do",
        "allow",
        "of",
        "198.51.100.7",
        "allow-for",
        "7d",
        "note",
        "the office " + EVIL);
    assertThat(isBlocked("198.51.100.7")).isFalse();
    assertThat(isBlocked("198.51.100.8")).isTrue();
    admin.post("/seaworthy/allowed", "/seaworthy/allowed", "do", "remove", "of", "198.51.100.7");
    assertThat(isBlocked("198.51.100.7")).isTrue();
    admin.post("/seaworthy/blocks", "/seaworthy/blocks", "do", "unblock", "of", "198.51.100.0/24");
    assertThat(isBlocked("198.51.100.8")).isFalse();
    assertThat(admin.get("/seaworthy/blocks?done=unblocked").body())
        .contains("The block is lifted", ">203.0.113.9</a>")
        .doesNotContain(">198.51.100.0/24</a>");
    assertThat(admin.get("/seaworthy/audit").body())
        .contains("blocked", "unblocked", "allowed", "198.51.100.0/24", "&lt;script&gt;")
        .doesNotContain("<script");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nowhere", "203.0.113.9/99", "0.0.0.0/0", "::/0", "10.0.0.0/8"})
  void whatIsNoNetworkOrHalfTheInternetIsNotBlocked(String network) {
    Answer answer =
        admin.post(
            "/seaworthy/blocks",
            "/seaworthy/blocks",
            "do",
            "block",
            "of",
            network,
            "for",
            "always",
            "note",
            "why not");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("Nothing was done");
    assertThat(isBlocked("8.8.8.8")).isFalse();
  }

  @Test
  void aFormWithoutTheTokenDoesNothing() {
    for (String token : new String[] {"", "AAAA", "x".repeat(10_000)}) {
      Answer answer =
          admin.postWith(
              token,
              "/seaworthy/blocks",
              "do",
              "block",
              "of",
              "192.0.2.1",
              "for",
              "1d",
              "note",
              "n");
      assertThat(answer.status()).isEqualTo(403);
    }
    assertThat(isBlocked("192.0.2.1")).isFalse();
  }

  @Test
  void aFormOfAnotherSiteDoesNothingEvenWithTheToken() {
    String token = Browsing.token(admin.get("/seaworthy/blocks"));
    Answer answer =
        afloat.ask(
            "POST",
            "/seaworthy/blocks",
            "token=" + token + "&do=block&of=192.0.2.1&for=1d&note=n",
            "Content-Type: application/x-www-form-urlencoded",
            "Sec-Fetch-Site: cross-site",
            "Cookie: " + admin.cookie());
    assertThat(answer.status()).isEqualTo(403);
    assertThat(isBlocked("192.0.2.1")).isFalse();
  }

  @Test
  void whoIsNotSignedInSeesNothingOfIt() {
    for (String page : pages().toList()) {
      Answer answer = new Browsing(afloat).get("/seaworthy/" + page);
      assertThat(answer.status()).isEqualTo(303);
      assertThat(answer.header("Location")).isEqualTo("/seaworthy/login");
    }
    Answer login = new Browsing(afloat).get("/seaworthy/login");
    assertThat(login.status()).isEqualTo(200);
    assertThat(login.body()).contains("type=\"password\"").doesNotContain("203.0.113.9");
  }

  @Test
  void aWrongPasswordIsRefusedAndFiveShutTheName() {
    Browsing visitor = new Browsing(afloat);
    afloat.context().getBean(OwnAccounts.class).put("eve", PASSWORD);
    for (int n = 0; n < 5; n++) {
      assertThat(visitor.signIn("eve", "wrong " + n).status()).isEqualTo(403);
    }
    assertThat(visitor.signIn("eve", PASSWORD).status()).isEqualTo(403);
    assertThat(visitor.get("/seaworthy/").status()).isEqualTo(303);
  }

  @Test
  void signingOutEndsTheSessionAndSigningInBeginsAnotherOne() {
    Browsing visitor = new Browsing(afloat);
    visitor.get("/seaworthy/login");
    String before = visitor.cookie();
    visitor.signIn("ada", PASSWORD);
    assertThat(visitor.cookie()).isNotEqualTo(before);
    assertThat(visitor.get("/seaworthy/").status()).isEqualTo(200);
    visitor.post("/seaworthy/", "/seaworthy/logout");
    assertThat(visitor.get("/seaworthy/").status()).isEqualTo(303);
  }

  @Test
  void aChangedPasswordEndsTheSessionsUnderTheOldOne() {
    OwnAccounts accounts = afloat.context().getBean(OwnAccounts.class);
    accounts.put("bob", PASSWORD);
    Browsing visitor = new Browsing(afloat);
    visitor.signIn("bob", PASSWORD);
    assertThat(visitor.get("/seaworthy/").status()).isEqualTo(200);
    accounts.put("bob", PASSWORD + " and another");
    assertThat(visitor.get("/seaworthy/").status()).isEqualTo(303);
  }

  @Test
  void anExportIsDataAndNoFormula() {
    Answer csv = admin.get("/seaworthy/attempts.csv?of=203.0.113.9");
    assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(csv.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"attempts.csv\"");
    assertThat(csv.body().lines()).hasSize(3);
    Answer json = admin.get("/seaworthy/attempts.json?of=203.0.113.9");
    assertThat(json.body()).startsWith("[\n{\"id\":2,").contains("\"userName\":\"\\\"'\\u003e");
  }

  @Test
  void aPageThatIsNotThereIsSaidToBe() {
    assertThat(admin.get("/seaworthy/nowhere").status()).isEqualTo(404);
    assertThat(admin.get("/seaworthy").header("Location")).isEqualTo("/seaworthy/");
    assertThat(admin.get("/seaworthyness").status()).isEqualTo(404);
  }

  /** In production nothing leads to it but the admin's secret path. */
  @Test
  void inProductionItsPathsAreUnknownOnes() {
    try (Afloat production = Afloat.plain(Container.TOMCAT, Nothing.class)) {
      Answer unknown = production.get("/nowhere/login", "Accept: text/html");
      Answer console = production.get("/seaworthy/login", "Accept: text/html");
      assertThat(console.status()).isEqualTo(404);
      assertThat(console.body()).isEqualTo(unknown.body());
      assertThat(console.headers().keySet()).isEqualTo(unknown.headers().keySet());
    }
  }

  @Test
  void aNameOrPasswordThatIsNoneIsRefused() {
    OwnAccounts accounts = new OwnAccounts(new InMemoryShelf(), Clock.systemUTC());
    assertThatThrownBy(() -> accounts.put("ada", "short"))
        .hasMessage("password has 5 characters; write at least 12, better a sentence");
    assertThatThrownBy(() -> accounts.put("a b", PASSWORD))
        .hasMessage("name is no name for an account; write 1 to 150 characters without blanks");
    assertThat(accounts.isAnybody()).isFalse();
  }

  private static boolean isBlocked(String address) {
    Address parsed = Address.parse(address);
    return afloat
        .context()
        .getBean(AddressLists.class)
        .standing(parsed.hi(), parsed.lo(), Instant.now().getEpochSecond())
        .isBlocked();
  }

  /** Passwords are hashed a thousand times instead of a million: many are tried here. */
  @Configuration(proxyBeanMethods = false)
  static class Nothing {
    @Bean
    OwnAccounts accounts(GuardStore store) {
      return new OwnAccounts(
          store.shelf(), Clock.systemUTC(), new Pbkdf2(Pbkdf2.Digest.SHA_256, 1_000));
    }
  }
}
