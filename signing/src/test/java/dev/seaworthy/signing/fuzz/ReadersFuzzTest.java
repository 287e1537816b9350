package dev.seaworthy.signing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seaworthy.signing.SignedJson;
import dev.seaworthy.signing.Signer;
import dev.seaworthy.signing.TimestampSigner;
import dev.seaworthy.signing.cookies.SignedCookies;
import dev.seaworthy.signing.encoding.Base36;
import dev.seaworthy.signing.encoding.Base62;
import dev.seaworthy.signing.encoding.UidEncoding;
import dev.seaworthy.signing.encoding.UrlBase64;
import dev.seaworthy.signing.json.Json;
import dev.seaworthy.signing.json.JsonText;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.messages.MessageCookie;
import dev.seaworthy.signing.refusals.MalformedToken;
import dev.seaworthy.signing.refusals.SigningRefusal;
import dev.seaworthy.signing.sessions.CookieSessions;
import dev.seaworthy.signing.tokens.Account;
import dev.seaworthy.signing.tokens.PasswordResetTokens;
import dev.seaworthy.signing.tokens.StrictResetTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** No text from outside ends in anything but a value or a typed refusal. */
class ReadersFuzzTest {

  private static final KeyRing KEYS = KeyRing.of("a key for tests only", "an older one");

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  private static final Duration HOUR = Duration.ofHours(1);

  @FuzzTest
  void json(FuzzedDataProvider data) {
    try {
      Json value = JsonText.read(data.consumeRemainingAsString());
      assertThat(JsonText.read(JsonText.compact(value))).isEqualTo(value);
    } catch (MalformedToken e) {
      assertThat(e).hasMessageStartingWith("JSON text, character ");
    }
  }

  @FuzzTest
  void numbersAndBase64(FuzzedDataProvider data) {
    int reader = data.consumeInt(0, 3);
    String text = data.consumeRemainingAsString();
    try {
      switch (reader) {
        case 0 -> assertThat(Base62.encode(Base62.decode(text))).isNotEmpty();
        case 1 -> assertThat(Base36.decode(text)).isNotNull();
        case 2 ->
            assertThat(UrlBase64.decode(UrlBase64.encode(UrlBase64.decode(text))))
                .isEqualTo(UrlBase64.decode(text));
        default -> assertThat(UidEncoding.decode(text)).isNotNull();
      }
    } catch (MalformedToken e) {
      assertThat(e).hasMessageMatching("base(-62 number|-36 number|64 text).*");
    }
  }

  /** Behind a good signature anything may stand, if the key leaked or a peer is odd. */
  @FuzzTest
  void signedPayload(FuzzedDataProvider data) {
    String payload = data.consumeRemainingAsString();
    String signed;
    try {
      signed = Signer.of(KEYS).withSalt(SignedJson.DEFAULT_SALT).sign(payload);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("half a surrogate pair");
      return;
    }
    try {
      assertThat(SignedJson.of(KEYS, CLOCK).loads(signed, HOUR)).isNotNull();
    } catch (SigningRefusal e) {
      assertThat(e).hasMessageNotContainingAny(KEYS.toString(), "a key for tests only");
    }
  }

  @FuzzTest
  void signedPayloadOfMessages(FuzzedDataProvider data) {
    TimestampSigner signer =
        TimestampSigner.of(KEYS.prefixed(SignedCookies.KEY_PREFIX), CLOCK)
            .withSalt(MessageCookie.SALT);
    String json = data.consumeRemainingAsAsciiString();
    String signed = signer.sign(UidEncoding.encode(json));

    assertThat(MessageCookie.of(KEYS, CLOCK).read(signed).messages()).isNotNull();
  }

  @FuzzTest
  void unsignedText(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    Account account = new Account("7", "stored", null, "a@b.test");

    assertThat(PasswordResetTokens.of(KEYS, CLOCK).accepts(account, text)).isFalse();
    assertThat(StrictResetTokens.of(KEYS, CLOCK).accepts(account, text)).isFalse();
    assertThat(CookieSessions.of(KEYS, CLOCK).load(text).members().values()).isEmpty();
    assertThat(MessageCookie.of(KEYS, CLOCK).read(text).entries()).isEmpty();
    try {
      SignedCookies.of(KEYS, CLOCK).unsign("name", text, HOUR);
      throw new AssertionError("a text nobody signed was accepted");
    } catch (SigningRefusal e) {
      assertThat(e).hasMessageStartingWith("signed text of ");
    }
  }
}
