package dev.seaworthy.signing.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.signing.encoding.Base36;
import dev.seaworthy.signing.encoding.UidEncoding;
import dev.seaworthy.signing.keys.HashFunction;
import dev.seaworthy.signing.refusals.MalformedToken;
import dev.seaworthy.signing.refusals.SigningRefusal;
import dev.seaworthy.signing.tokens.Account;
import dev.seaworthy.signing.tokens.PasswordResetTokens;
import dev.seaworthy.vectors.VectorFile;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Reset tokens, the uid beside them and their numbers against Django's own answers. */
class PasswordResetTokensVectorsTest {

  /** Stands for an e-mail attribute that the model does not have. */
  private static final String NO_ATTRIBUTE = "__absent__";

  static Stream<VectorCase> cases() {
    return VectorCase.of(VectorFile.given("password_reset_tokens")).stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answersAsDjango(VectorCase each) throws SigningRefusal {
    verify(each);
  }

  static void verify(VectorCase each) throws SigningRefusal {
    switch (each.op()) {
      case "make_token" -> verifyMaking(each);
      case "check_token" ->
          assertThat(
                  tokens(each)
                      .withTimeout(Duration.ofSeconds(each.node().get("timeout").longValue()))
                      .accepts(account(each), each.text("token")))
              .isEqualTo(each.expect().get("valid").booleanValue());
      case "uid_encode" ->
          assertThat(UidEncoding.encode(each.text("value"))).isEqualTo(each.expectedText("value"));
      case "uid_decode" -> verifyUid(each);
      case "base36_encode" -> verifyWriting(each);
      case "base36_decode" -> verifyReading(each);
      default -> throw new AssertionError("unknown operation " + each.op());
    }
  }

  private static void verifyMaking(VectorCase each) {
    Account account = account(each);
    assertThat(tokens(each).make(account)).isEqualTo(each.expectedText("token"));
    assertThat(UidEncoding.encode(account.primaryKey())).isEqualTo(each.expectedText("uid"));
  }

  private static void verifyUid(VectorCase each) throws MalformedToken {
    if (each.expectsError()) {
      assertThatThrownBy(() -> UidEncoding.decode(each.text("value")))
          .isInstanceOf(MalformedToken.class);
    } else {
      assertThat(HexFormat.of().formatHex(UidEncoding.decodeBytes(each.text("value"))))
          .isEqualTo(each.expectedText("bytes_hex"));
    }
  }

  private static void verifyWriting(VectorCase each) {
    BigInteger number = each.node().get("value").bigIntegerValue();
    if (each.expectsError()) {
      assertThatThrownBy(() -> Base36.encode(number)).isInstanceOf(IllegalArgumentException.class);
    } else {
      assertThat(Base36.encode(number)).isEqualTo(each.expectedText("value"));
    }
  }

  private static void verifyReading(VectorCase each) throws MalformedToken {
    if (each.expectsError()) {
      assertThatThrownBy(() -> Base36.decode(each.text("value")))
          .isInstanceOf(MalformedToken.class);
    } else {
      assertThat(Base36.decode(each.text("value")))
          .isEqualTo(each.expect().get("value").bigIntegerValue());
    }
  }

  private static PasswordResetTokens tokens(VectorCase each) {
    Clock clock =
        Clock.fixed(
            LocalDateTime.parse(each.text("now")).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    PasswordResetTokens tokens =
        PasswordResetTokens.of(each.ring("secret_key", "fallbacks"), clock);
    return each.has("algorithm")
        ? tokens.withHash(HashFunction.named(each.text("algorithm")))
        : tokens;
  }

  private static Account account(VectorCase each) {
    JsonNode user = each.node().get("user");
    JsonNode email = user.get("email");
    boolean absent = email.isNull() || email.stringValue().equals(NO_ATTRIBUTE);
    return new Account(
        user.get("pk").asString(),
        user.get("password").stringValue(),
        lastLogin(user.get("last_login")),
        absent ? "" : email.stringValue());
  }

  /** The local fields of a time as stored, whatever zone it names. */
  private static @Nullable LocalDateTime lastLogin(JsonNode stored) {
    if (stored.isNull()) {
      return null;
    }
    return LocalDateTime.parse(stored.stringValue().replaceFirst("[+-]\\d\\d:\\d\\d$", ""));
  }
}
