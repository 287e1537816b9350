package dev.seaworthy.guard.baits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.guard.address.Address;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class HoneytokensTest {
  private static final Instant SOON = Instant.parse("2026-11-22T12:34:56Z");
  private static final Address IPV4 = Address.parse("203.0.113.9");
  private static final Address IPV6 = Address.parse("2001:db8:1:2:3:4:5:6");

  @Test
  void namesTheVisitorAndTheHour() {
    Honeytokens tokens = Honeytokens.under(new Hmac("first"));
    assertThat(tokens.recognise(tokens.issue(IPV4, SOON, 0)))
        .contains(new Honeytokens.Issued(IPV4, Instant.parse("2026-11-22T12:00:00Z")));
    assertThat(tokens.recognise(tokens.issue(IPV6, SOON, 1)).orElseThrow().visitor())
        .hasToString("2001:db8:1:2::");
  }

  @Test
  void differsByVisitorHourAndPlaceAndLooksRandom() {
    Honeytokens tokens = Honeytokens.under(new Hmac("first"));
    Set<String> all = new HashSet<>();
    for (int each = 0; each < 200; each++) {
      Address visitor = Address.ofIpv4(each);
      all.add(tokens.issue(visitor, SOON, 0));
      all.add(tokens.issue(visitor, SOON, 1));
      all.add(tokens.issue(visitor, SOON.plusSeconds(3600), 0));
    }
    assertThat(all).hasSize(600).allMatch(token -> token.matches("[A-Za-z0-9_-]{27}"));
    assertThat(all.stream().map(token -> token.substring(0, 6)).distinct()).hasSize(600);
  }

  @Test
  void isStillRecognisedAfterTheKeyHasRotated() {
    String old = Honeytokens.under(new Hmac("first")).issue(IPV4, SOON, 0);
    assertThat(Honeytokens.under(new Hmac("second", "first")).recognise(old)).isPresent();
    assertThat(Honeytokens.under(new Hmac("second")).recognise(old)).isEmpty();
  }

  @Test
  void recognisesNothingElse() {
    Honeytokens tokens = Honeytokens.under(new Hmac("first"));
    String token = tokens.issue(IPV4, SOON, 0);
    for (int at = 0; at < token.length() - 1; at++) {
      char other = token.charAt(at) == 'A' ? 'B' : 'A';
      String altered = token.substring(0, at) + other + token.substring(at + 1);
      assertThat(tokens.recognise(altered)).as("position %d", at).isEmpty();
    }
    Random random = new Random(9);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder noise = new StringBuilder();
      for (int length = 25 + random.nextInt(5); length > 0; length--) {
        noise.append((char) ('+' + random.nextInt(90)));
      }
      assertThat(tokens.recognise(noise.toString())).isEmpty();
    }
  }

  /** HMAC-SHA256 under keys made from texts. */
  private record Hmac(List<String> keys) implements Honeytokens.Macs {
    Hmac(String... keys) {
      this(List.of(keys));
    }

    @Override
    public int size() {
      return keys.size();
    }

    @Override
    public byte[] mac(int key, byte[] message) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] bytes = keys.get(key).getBytes(StandardCharsets.UTF_8);
        mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
        return mac.doFinal(message);
      } catch (GeneralSecurityException e) {
        throw new AssertionError(e);
      }
    }
  }
}
