package dev.seaworthy.guard.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.guard.Alarm;
import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.signing.keys.KeyRing;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailWriterTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Cidr KEY = Cidr.parse("203.0.113.9");
  private final MailWriter writer =
      new MailWriter(
          "shop",
          URI.create("https://console.example/guard"),
          ZoneId.of("Europe/Berlin"),
          new BlockLinks(KeyRing.of("k".repeat(60)), Duration.ofDays(3), new Random(1)),
          "anna"::equals);

  @Test
  void saysWhoDidWhatAndWhatWasDecided() {
    Block block = new Block(KEY, NOON, NOON.plusSeconds(3600), 1, Scope.GUARDED, "bait.dot-env");
    Mail mail = writer.attempt(attempt("/.env", "curl", "root"), KEY, Optional.of(block), true);
    assertThat(mail.subject()).isEqualTo("[shop] Blocked 203.0.113.9");
    assertThat(mail.body().lines().map(line -> line.replaceAll("link=.*", "link=…")))
        .containsExactly(
            "When: 2026-11-22 12:00:00 UTC, 2026-11-22 13:00:00 here",
            "Address: 203.0.113.9",
            "Rule: decoy.post, 2 points",
            "Request: POST /.env",
            "User name: root",
            "User agent: curl",
            "Blocked: 203.0.113.9/32, until 2026-11-22 13:00:00 UTC, 2026-11-22 14:00:00 here (60 min)",
            "Step: 1, guarded",
            "To unblock it: https://console.example/guard?link=…",
            "",
            "This was the last such mail for today; the rest follows in digests.");
  }

  @Test
  void offersToBlockWhoIsNotBlockedAndMasksAccountsThatExist() {
    Mail mail = writer.attempt(attempt("/admin/", "", "anna"), KEY, Optional.empty(), false);
    assertThat(mail.subject()).isEqualTo("[shop] Attempt by 203.0.113.9");
    assertThat(mail.body())
        .contains("User name: an*** (an account)\n")
        .contains("To block it: https://console.example/guard?link=")
        .doesNotContain("anna");
  }

  @Test
  void nothingHostileBreaksALineOrBecomesALink() {
    String hostile = "/x\r\nBcc: v@evil.example\u2028\u202e\u0000 http://evil.example/login";
    Mail mail = writer.attempt(attempt(hostile, hostile, hostile), KEY, Optional.empty(), false);
    assertThat(mail.subject()).isEqualTo("[shop] Attempt by 203.0.113.9");
    assertThat(mail.body().lines()).hasSize(7);
    assertThat(mail.body())
        .doesNotContain("\r", "\u2028", "\u202e", "\u0000", "http://", "evil.example", "v@")
        .contains("http[:]//evil[.]example/login");
  }

  @ParameterizedTest
  @CsvSource({
    "plain, plain",
    "Mozilla/5.0, Mozilla/5.0",
    "a.b, a[.]b",
    "'x://y', 'x[:]//y'",
    "日本, 日本",
    "👍, 👍",
    "'\ud83d', '\ufffd'",
    "'\u200b\ufeff\t', '\ufffd\ufffd\ufffd'",
  })
  void makesTextSafe(String text, String safe) {
    assertThat(SafeText.of(text)).isEqualTo(safe);
  }

  @Test
  void cutsByCodePoints() {
    assertThat(SafeText.of("👍".repeat(300))).isEqualTo("👍".repeat(200) + "…");
    assertThat(SafeText.masked("👍👍👍")).isEqualTo("👍👍***");
    assertThat(SafeText.masked("")).isEqualTo("***");
  }

  @Test
  void neverThrowsOnNoiseAndNeverBreaksALine() {
    Random random = new Random(23);
    for (int round = 0; round < 100_000; round++) {
      StringBuilder noise = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        noise.append((char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
      }
      String safe = SafeText.of(noise.toString());
      assertThat(safe.lines().count()).isLessThanOrEqualTo(1);
      assertThat(safe).doesNotContain("://");
    }
  }

  @Test
  void writesDigestsAndAlarms() {
    MailPolicy policy = new MailPolicy();
    policy.decide(Occasion.attempt(NOON, KEY, 2));
    policy.decide(Occasion.attempt(NOON, KEY, 2));
    policy.decide(Occasion.block(NOON, Cidr.parse("2001:db8::/64"), 1));
    Mail digest = writer.digest(policy.takeDigest(NOON), NOON);
    assertThat(digest.subject()).isEqualTo("[shop] Digest: 2 attempts, 1 blocks");
    assertThat(digest.body())
        .contains("Not mailed singly: 2\n")
        .contains("203.0.113.9/32: 2 attempts\n")
        .contains("Unblock 2001:db8::/64: https://console.example/guard?link=");
    Mail alarm =
        writer.alarm(
            new Alarm(Alarm.Kind.BLOCK_STORM, NOON, Address.parse("::1"), "blocks are held back"));
    assertThat(alarm.subject()).isEqualTo("[shop] Alarm: block storm");
    assertThat(alarm.body()).contains("What: blocks are held back\n");
  }

  private static Attempt attempt(String path, String agent, String user) {
    return new Attempt(
        NOON,
        Address.parse("203.0.113.9"),
        "decoy.post",
        Weight.of(2),
        Mode.BLOCK,
        "POST",
        path,
        agent,
        user,
        false);
  }
}
