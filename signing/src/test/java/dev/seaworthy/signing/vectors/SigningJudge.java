package dev.seaworthy.signing.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.signing.SignedJson;
import dev.seaworthy.signing.Signer;
import dev.seaworthy.signing.TimestampSigner;
import dev.seaworthy.signing.cookies.SignedCookies;
import dev.seaworthy.signing.encoding.Base62;
import dev.seaworthy.signing.json.Json;
import dev.seaworthy.signing.keys.HashFunction;
import dev.seaworthy.signing.refusals.BadSignature;
import dev.seaworthy.signing.refusals.MalformedToken;
import dev.seaworthy.signing.refusals.SignatureExpired;
import dev.seaworthy.signing.refusals.SigningRefusal;
import dev.seaworthy.vectors.VectorFile;
import java.time.Clock;
import java.util.stream.Stream;

/**
 * Holds signed texts, values and cookies against Django's own answers, whoever made the signers.
 *
 * @param makers makes them for the keys of a case
 */
public record SigningJudge(Makers makers) {

  /** Makes what signs, with given keys and at a given time. */
  public interface Makers {
    /** A text signer. */
    Signer signer(VectorCase.Keys keys);

    /** A text signer with the time. */
    TimestampSigner stamper(VectorCase.Keys keys, Clock clock);

    /** A signer of values. */
    SignedJson json(VectorCase.Keys keys, Clock clock);

    /** A signer of cookies. */
    SignedCookies cookies(VectorCase.Keys keys, Clock clock, boolean readsOlderForm);
  }

  /** All cases; there is at least one. */
  public static Stream<VectorCase> cases() {
    return VectorCase.of(VectorFile.given("signing")).stream();
  }

  /** Fails unless a case is answered as Django answers it. */
  public void verify(VectorCase each) throws SigningRefusal {
    switch (each.op()) {
      case "construct" -> verifySeparator(each);
      case "sign", "signature" -> verifySigning(each);
      case "sign_object", "dumps" -> verifyDumping(each);
      case "set_signed_cookie" ->
          assertThat(cookies(each).sign(each.text("name"), each.text("value")))
              .isEqualTo(each.expectedText("value"));
      case "b62" ->
          assertThat(Base62.encode(each.node().get("value").longValue()))
              .isEqualTo(each.expectedText("value"));
      default -> verifyReading(each);
    }
  }

  private void verifySeparator(VectorCase each) {
    Signer signer = makers.signer(each.keys());
    if (each.expectsError()) {
      assertThatThrownBy(() -> signer.withSeparator(each.text("sep")))
          .isInstanceOf(IllegalArgumentException.class);
    } else {
      assertThat(signer.withSeparator(each.text("sep")).separator()).isEqualTo(each.text("sep"));
    }
  }

  private void verifySigning(VectorCase each) {
    if (each.expectsError()) {
      assertThatThrownBy(() -> signer(each)).isInstanceOf(IllegalArgumentException.class);
      return;
    }
    String value = each.text("value");
    String signed =
        each.op().equals("signature")
            ? signer(each).signature(value)
            : isTimestamped(each) ? stamper(each).sign(value) : signer(each).sign(value);
    assertThat(signed).isEqualTo(each.expectedText("value"));
  }

  private void verifyDumping(VectorCase each) throws SigningRefusal {
    Json value = each.json("value");
    boolean compress = each.node().get("compress").booleanValue();
    String signed;
    if (isTimestamped(each)) {
      SignedJson plain = values(each);
      signed = (compress ? plain.compressing() : plain).dumps(value);
    } else {
      signed = SignedJson.signObject(signer(each), value, compress);
    }
    boolean compressed = each.expect().get("compressed").booleanValue();
    assertThat(signed.startsWith(".")).isEqualTo(compressed);
    if (compressed) {
      assertThat(loaded(each, signed)).isEqualTo(value);
      assertThat(loaded(each, each.expectedText("value"))).isEqualTo(value);
    } else {
      assertThat(signed).isEqualTo(each.expectedText("value"));
    }
  }

  private void verifyReading(VectorCase each) throws SigningRefusal {
    if (each.expectsError()) {
      assertThatThrownBy(() -> read(each)).isExactlyInstanceOf(refusal(each.expectedText("error")));
    } else {
      assertThat(read(each)).isEqualTo(VectorCase.toJson(each.expect().get("value")));
    }
  }

  private Json read(VectorCase each) throws SigningRefusal {
    return switch (each.op()) {
      case "unsign" -> new Json.Text(unsigned(each));
      case "unsign_object", "loads" -> loaded(each, each.text("signed"));
      case "get_signed_cookie" -> new Json.Text(cookie(each));
      case "b62_decode" -> Json.of(Base62.decode(each.text("value")));
      default -> throw new AssertionError("unknown operation " + each.op());
    };
  }

  private String unsigned(VectorCase each) throws SigningRefusal {
    String signed = each.text("signed");
    if (!isTimestamped(each)) {
      return signer(each).unsign(signed);
    }
    return each.has("max_age")
        ? stamper(each).unsign(signed, each.maxAge())
        : stamper(each).unsign(signed);
  }

  private Json loaded(VectorCase each, String signed) throws SigningRefusal {
    if (!isTimestamped(each)) {
      return SignedJson.unsignObject(signer(each), signed);
    }
    return each.has("max_age")
        ? values(each).loads(signed, each.maxAge())
        : values(each).loads(signed);
  }

  private String cookie(VectorCase each) throws SigningRefusal {
    SignedCookies cookies = cookies(each);
    String name = each.text("name");
    return each.has("max_age")
        ? cookies.unsign(name, each.text("signed"), each.maxAge())
        : cookies.unsign(name, each.text("signed"));
  }

  private SignedCookies cookies(VectorCase each) {
    VectorCase.Keys keys = each.keys("secret_key", "secret_key_fallbacks");
    boolean older = each.node().path("legacy_salt_fallback").asBoolean(true);
    return makers.cookies(keys, each.clock(), older).withSalt(each.text("salt"));
  }

  /** The kind of refusal here for an exception class of Python. */
  private static Class<? extends SigningRefusal> refusal(String pythonClass) {
    return switch (pythonClass) {
      case "BadSignature" -> BadSignature.class;
      case "SignatureExpired" -> SignatureExpired.class;
      case "ValueError", "IndexError", "JSONDecodeError", "Error", "error" -> MalformedToken.class;
      default -> throw new AssertionError("unknown error " + pythonClass);
    };
  }

  private static boolean isTimestamped(VectorCase each) {
    return !each.has("signer") || each.text("signer").equals("TimestampSigner");
  }

  private SignedJson values(VectorCase each) {
    if (each.has("signer")) {
      return SignedJson.with(stamper(each));
    }
    SignedJson values = makers.json(each.keys(), each.clock());
    return each.has("salt") ? values.withSalt(each.text("salt")) : values;
  }

  private Signer signer(VectorCase each) {
    Signer signer = makers.signer(each.keys());
    signer = each.has("salt") ? signer.withSalt(each.text("salt")) : signer;
    signer = each.has("sep") ? signer.withSeparator(each.text("sep")) : signer;
    return each.has("algorithm")
        ? signer.withHash(HashFunction.named(each.text("algorithm")))
        : signer;
  }

  private TimestampSigner stamper(VectorCase each) {
    TimestampSigner signer = makers.stamper(each.keys(), each.clock());
    signer = each.has("salt") ? signer.withSalt(each.text("salt")) : signer;
    signer = each.has("sep") ? signer.withSeparator(each.text("sep")) : signer;
    return each.has("algorithm")
        ? signer.withHash(HashFunction.named(each.text("algorithm")))
        : signer;
  }
}
