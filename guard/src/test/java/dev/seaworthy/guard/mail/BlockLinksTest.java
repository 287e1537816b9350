package dev.seaworthy.guard.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.mail.BlockLinks.Action;
import dev.seaworthy.guard.mail.BlockLinks.Outcome;
import dev.seaworthy.signing.TimestampSigner;
import dev.seaworthy.signing.keys.KeyRing;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockLinksTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Cidr KEY = Cidr.parse("2001:db8::/64");
  private static final KeyRing RING = KeyRing.of("k".repeat(60));

  private final BlockLinks links = new BlockLinks(RING, DAY, new Random(1));

  @Test
  void worksOnceHoweverOftenItIsLookedAt() {
    String link = links.make(Action.UNBLOCK, KEY, NOON);
    assertThat(link).matches("[A-Za-z0-9_-]+");
    Outcome genuine = new Outcome.Genuine(Action.UNBLOCK, KEY);
    assertThat(links.look(link, NOON)).isEqualTo(genuine);
    assertThat(links.look(link, NOON)).isEqualTo(genuine);
    assertThat(links.redeem(link, NOON)).isEqualTo(genuine);
    assertThat(links.redeem(link, NOON)).isEqualTo(new Outcome.Used());
    assertThat(links.look(link, NOON)).isEqualTo(new Outcome.Used());
  }

  @Test
  void twoLinksForTheSameThingAreTwo() {
    String first = links.make(Action.BLOCK, KEY, NOON);
    String second = links.make(Action.BLOCK, KEY, NOON);
    assertThat(first).isNotEqualTo(second);
    links.redeem(first, NOON);
    assertThat(links.redeem(second, NOON)).isEqualTo(new Outcome.Genuine(Action.BLOCK, KEY));
  }

  @Test
  void expiresAndCannotComeBackWhileItIsRemembered() {
    String link = links.make(Action.BLOCK, KEY, NOON);
    assertThat(links.redeem(link, NOON.plus(DAY))).isInstanceOf(Outcome.Genuine.class);
    assertThat(links.redeem(link, NOON.plus(DAY))).isEqualTo(new Outcome.Used());
    assertThat(links.look(link, NOON.plus(DAY).plusSeconds(1))).isEqualTo(new Outcome.Expired());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "====", "Zm9v", "%", "é", "block~::/0~x"})
  void refusesWhatIsNotItsOwn(String text) {
    assertThat(links.look(text, NOON)).isEqualTo(new Outcome.Forged());
  }

  @Test
  void refusesEachAlterationAndOtherKeysAndOtherPurposes() {
    String link = links.make(Action.BLOCK, KEY, NOON);
    for (int at = 0; at < link.length() - 1; at++) {
      char other = link.charAt(at) == 'A' ? 'B' : 'A';
      String altered = link.substring(0, at) + other + link.substring(at + 1);
      assertThat(links.look(altered, NOON)).as("position %d", at).isEqualTo(new Outcome.Forged());
    }
    BlockLinks others = new BlockLinks(KeyRing.of("o".repeat(60)), DAY, new Random(1));
    assertThat(others.look(link, NOON)).isEqualTo(new Outcome.Forged());
    String otherPurpose =
        TimestampSigner.of(RING, Clock.fixed(NOON, ZoneOffset.UTC)).sign("block~::/0~x");
    String encoded =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(otherPurpose.getBytes(StandardCharsets.US_ASCII));
    assertThat(links.look(encoded, NOON)).isEqualTo(new Outcome.Forged());
  }

  @Test
  void survivesARotationOfTheKey() {
    String link = links.make(Action.BLOCK, KEY, NOON);
    KeyRing rotated = KeyRing.of("n".repeat(60), "k".repeat(60));
    assertThat(new BlockLinks(rotated, DAY, new Random(2)).redeem(link, NOON))
        .isEqualTo(new Outcome.Genuine(Action.BLOCK, KEY));
  }
}
