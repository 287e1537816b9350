package dev.seaworthy.signing.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.signing.SignedJson;
import dev.seaworthy.signing.Signer;
import dev.seaworthy.signing.TimestampSigner;
import dev.seaworthy.signing.cookies.SignedCookies;
import dev.seaworthy.signing.json.Json;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.messages.Message;
import dev.seaworthy.signing.messages.MessageCookie;
import dev.seaworthy.signing.messages.ReadMessages;
import dev.seaworthy.signing.refusals.BadSignature;
import dev.seaworthy.signing.refusals.SignatureExpired;
import dev.seaworthy.signing.refusals.SigningRefusal;
import dev.seaworthy.signing.sessions.CookieSessions;
import dev.seaworthy.signing.sessions.SessionAuthHash;
import dev.seaworthy.signing.sessions.StoredSessions;
import dev.seaworthy.signing.tokens.Account;
import dev.seaworthy.signing.tokens.PasswordResetTokens;
import dev.seaworthy.signing.tokens.ResetTokens;
import dev.seaworthy.signing.tokens.StrictResetTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forgery, rotation, size and time, for everything that is signed. */
class SignedTextPropertiesTest {

  private static final long SEED = 20261122;

  private static final int MEGABYTE = 1024 * 1024;

  private final Generator generator = new Generator(SEED);

  private final TestClock clock = new TestClock();

  /** One kind of signed text: how it is made of a value, and whether it is accepted. */
  record Kind(String name, Function<KeyRing, Form> form) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** A kind under one ring. */
  interface Form {
    String sign(String value);

    boolean accepts(String signed, String value) throws SigningRefusal;
  }

  private static final TestClock STILL = new TestClock();

  static Stream<Kind> kinds() {
    return Stream.of(
        new Kind("signed text", keys -> texts(Signer.of(keys))),
        new Kind("timestamped text", keys -> texts(TimestampSigner.of(keys, STILL))),
        new Kind("signed value", keys -> values(SignedJson.of(keys, STILL))),
        new Kind("compressed value", keys -> values(SignedJson.of(keys, STILL).compressing())),
        new Kind("signed cookie", keys -> cookies(SignedCookies.of(keys, STILL))),
        new Kind("cookie session", keys -> sessions(CookieSessions.of(keys, STILL))),
        new Kind("stored session", keys -> stored(StoredSessions.of(keys, STILL))),
        new Kind("message cookie", keys -> messages(MessageCookie.of(keys, STILL))),
        new Kind("reset token", keys -> tokens(PasswordResetTokens.of(keys, STILL))),
        new Kind("strict reset token", keys -> tokens(StrictResetTokens.of(keys, STILL))),
        new Kind("session hash", keys -> hashes(SessionAuthHash.of(keys))));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everySingleBitIsCovered(Kind kind) {
    for (int round = 0; round < 4; round++) {
      Form form = kind.form().apply(generator.ring());
      String value = generator.text(20);
      String signed = form.sign(value);
      assertThat(isAccepted(form, signed, value)).isTrue();
      for (int bit = 0; bit < signed.length() * Character.SIZE; bit++) {
        char[] letters = signed.toCharArray();
        letters[bit / Character.SIZE] ^= (char) (1 << bit % Character.SIZE);
        assertThat(isAccepted(form, new String(letters), value)).as("bit %d", bit).isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void rotationKeepsOldTextsUntilTheirKeyGoes(Kind kind) {
    for (int round = 0; round < 20; round++) {
      List<String> keys = Stream.generate(generator::key).limit(5).toList();
      String value = generator.text(20);
      List<String> texts = new ArrayList<>();
      for (String key : keys) {
        texts.add(kind.form().apply(KeyRing.of(key)).sign(value));
      }
      int newest = generator.below(keys.size());
      int oldest = generator.below(newest + 1);
      List<String> fallbacks = new ArrayList<>(keys.subList(oldest, newest));
      Form form = kind.form().apply(KeyRing.of(keys.get(newest), fallbacks));
      for (int key = 0; key < keys.size(); key++) {
        assertThat(isAccepted(form, texts.get(key), value))
            .isEqualTo(key >= oldest && key <= newest);
      }
      Form alone = kind.form().apply(KeyRing.of(keys.get(newest)));
      assertThat(isAccepted(alone, form.sign(value), value)).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void textsBeyondTheBmpComeBack(Kind kind) {
    Form form = kind.form().apply(generator.ring());
    for (int round = 0; round < 200; round++) {
      String value = generator.text(30);
      assertThat(isAccepted(form, form.sign(value), value)).isTrue();
    }
  }

  @Test
  void megabytePayloadsComeBack() throws SigningRefusal {
    String big = "\ud83d\udc0e\u00e9x".repeat(MEGABYTE / 4);
    KeyRing keys = generator.ring();
    SignedJson plain = SignedJson.of(keys, clock);

    assertThat(Signer.of(keys).unsign(Signer.of(keys).sign(big))).isEqualTo(big);
    assertThat(plain.loads(plain.dumps(new Json.Text(big)))).isEqualTo(new Json.Text(big));
    String packed = plain.compressing().dumps(new Json.Text(big));
    assertThat(packed).startsWith(".").hasSizeLessThan(MEGABYTE / 10);
    assertThat(plain.loads(packed)).isEqualTo(new Json.Text(big));
  }

  @Test
  void payloadThatGrowsTooBigIsRefused() {
    SignedJson json = SignedJson.of(generator.ring(), clock).compressing();
    String bomb = json.dumps(new Json.Text("a".repeat(SignedJson.MAX_BYTES)));

    assertThat(bomb).hasSizeLessThan(30_000);
    assertThatThrownBy(() -> json.loads(bomb))
        .hasMessageMatching("zlib stream of \\d+ bytes: it holds more than 16777216");
  }

  @Test
  void ageIsCountedToTheFraction() throws SigningRefusal {
    TimestampSigner signer = TimestampSigner.of(generator.ring(), clock);
    String signed = signer.sign("v");
    Duration day = Duration.ofDays(1);

    // The stamp is whole seconds, so the text is a quarter second old when it is made.
    clock.move(day.minusMillis(250));
    assertThat(signer.unsign(signed, day)).isEqualTo("v");
    clock.move(Duration.ofNanos(1));
    assertThatThrownBy(() -> signer.unsign(signed, day))
        .isInstanceOf(SignatureExpired.class)
        .hasMessage(
            "signed text: it is PT24H0.000000001S old and at most PT24H is allowed; ask for a new one");
  }

  @Test
  void clockThatRunsBackwardsMakesNothingInvalid() throws SigningRefusal {
    KeyRing keys = generator.ring();
    TimestampSigner signer = TimestampSigner.of(keys, clock);
    CookieSessions sessions = CookieSessions.of(keys, clock);
    ResetTokens tokens = PasswordResetTokens.of(keys, clock);
    ResetTokens strict = StrictResetTokens.of(keys, clock);
    Account account = new Account("7", "stored", null, "a@b.test");
    for (int round = 0; round < 200; round++) {
      String signed = signer.sign("v");
      String session = sessions.save(new Json.Members(Map.of("a", new Json.Text("b"))));
      String token = tokens.make(account);
      String strictToken = strict.make(account);

      clock.move(Duration.ofSeconds(-generator.below(5_000_000)));

      assertThat(signer.unsign(signed, Duration.ZERO)).isEqualTo("v");
      assertThat(sessions.load(session).reset()).isFalse();
      assertThat(tokens.accepts(account, token)).isTrue();
      assertThat(strict.accepts(account, strictToken)).isTrue();
      clock.move(Duration.ofSeconds(5_000_000));
    }
  }

  private static boolean isAccepted(Form form, String signed, String value) {
    try {
      return form.accepts(signed, value);
    } catch (BadSignature e) {
      return false;
    } catch (SigningRefusal e) {
      throw new AssertionError("a forged text was decoded", e);
    }
  }

  private static Form texts(Signer signer) {
    return form(signer::sign, (signed, value) -> signer.unsign(signed).equals(value));
  }

  private static Form texts(TimestampSigner signer) {
    return form(signer::sign, (signed, value) -> signer.unsign(signed).equals(value));
  }

  private static Form values(SignedJson json) {
    return form(
        value -> json.dumps(repeated(value)),
        (signed, value) -> json.loads(signed).equals(repeated(value)));
  }

  private static Form cookies(SignedCookies cookies) {
    return form(
        value -> cookies.sign("name", value),
        (signed, value) -> cookies.unsign("name", signed).equals(value));
  }

  private static Form sessions(CookieSessions sessions) {
    return form(
        value -> sessions.save(member(value)),
        (signed, value) -> sessions.load(signed).data().equals(member(value)));
  }

  private static Form stored(StoredSessions sessions) {
    return form(
        value -> sessions.encode(member(value)),
        (signed, value) -> sessions.decode(signed).data().equals(member(value)));
  }

  private static Form messages(MessageCookie cookies) {
    return form(
        value -> cookies.encode(List.of(Message.of(Message.INFO, value))).orElseThrow(),
        (signed, value) -> {
          ReadMessages read = cookies.read(signed);
          return read.messages().equals(List.of(Message.of(Message.INFO, value)));
        });
  }

  private static Form tokens(ResetTokens tokens) {
    return form(
        value -> tokens.make(account(value)),
        (signed, value) -> tokens.accepts(account(value), signed));
  }

  private static Form hashes(SessionAuthHash hashes) {
    return form(
        hashes::hash, (signed, value) -> hashes.match(value, signed) != SessionAuthHash.Match.NONE);
  }

  private static Account account(String password) {
    return new Account("42", password, null, "a@b.test");
  }

  private static Json repeated(String value) {
    return new Json.Items(List.of(new Json.Text(value), new Json.Text(value)));
  }

  private static Json.Members member(String value) {
    return new Json.Members(Map.of("member", new Json.Text(value)));
  }

  /** Says whether a signed text carries a value. */
  private interface Acceptance {
    boolean test(String signed, String value) throws SigningRefusal;
  }

  private static Form form(Function<String, String> signing, Acceptance acceptance) {
    return new Form() {
      @Override
      public String sign(String value) {
        return signing.apply(value);
      }

      @Override
      public boolean accepts(String signed, String value) throws SigningRefusal {
        return acceptance.test(signed, value);
      }
    };
  }
}
