package dev.seaworthy.signing;

import dev.seaworthy.signing.encoding.UrlBase64;
import dev.seaworthy.signing.json.Json;
import dev.seaworthy.signing.json.JsonText;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.refusals.BadSignature;
import dev.seaworthy.signing.refusals.MalformedToken;
import dev.seaworthy.signing.refusals.SignatureExpired;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/**
 * Signs JSON values: {@code base64(json):seconds:signature}, optionally compressed.
 *
 * <p>Same bytes as Django 5.2's {@code django.core.signing.dumps} and {@code loads} (compressed
 * ones up to the build of zlib). Whatever arrives is first checked against the keys, only then
 * decoded, and never grows beyond {@link #MAX_BYTES}. Signed is not encrypted: everybody can read
 * the value. Immutable and thread-safe, without locks.
 */
public final class SignedJson {

  /** Salt of {@code dumps} and {@code loads}. Source: Django 5.2, their default argument. */
  public static final String DEFAULT_SALT = "django.core.signing";

  /**
   * The most bytes of JSON that are read, after decompression. Ours: Django has no bound; its own
   * uses (cookies, session rows) stay far below.
   */
  public static final int MAX_BYTES = 16 * 1024 * 1024;

  private static final String COMPRESSED = ".";

  private final TimestampSigner signer;
  private final boolean compress;

  private SignedJson(TimestampSigner signer, boolean compress) {
    this.signer = signer;
    this.compress = compress;
  }

  /** What {@code dumps} and {@code loads} do. */
  public static SignedJson of(KeyRing keys, Clock clock) {
    return with(TimestampSigner.of(keys, clock).withSalt(DEFAULT_SALT));
  }

  /** The same over a signer of your own, as Django's {@code TimestampSigner.sign_object}. */
  public static SignedJson with(TimestampSigner signer) {
    return new SignedJson(signer, false);
  }

  /** The same for another purpose; texts signed for one are refused by the other. */
  public SignedJson withSalt(String other) {
    return new SignedJson(signer.withSalt(other), compress);
  }

  /** The same, compressing values with zlib where that saves more than one byte. */
  public SignedJson compressing() {
    return new SignedJson(signer, true);
  }

  /**
   * Signs a value.
   *
   * @throws IllegalArgumentException if it nests too deep or has a number of too many digits, see
   *     {@link JsonText}
   */
  public String dumps(Json value) {
    return signer.sign(payload(value, compress));
  }

  /**
   * Gives back the value of a signed text, whatever its age.
   *
   * @throws BadSignature if the signature is of no key of the ring
   * @throws MalformedToken if a good signature covers no base64, zlib or JSON, or too much of it
   */
  public Json loads(String signed) throws BadSignature, MalformedToken {
    return value(signer.unsign(signed));
  }

  /**
   * Gives back the value of a signed text that is not too old.
   *
   * @throws SignatureExpired if more than the maximum has passed since it was signed
   * @throws BadSignature if the signature is of no key of the ring
   * @throws MalformedToken if a good signature covers no base64, zlib or JSON, or too much of it
   */
  public Json loads(String signed, Duration maxAge) throws BadSignature, MalformedToken {
    return value(signer.unsign(signed, maxAge));
  }

  /** Signs a value without a time, as Django's {@code Signer.sign_object}. */
  public static String signObject(Signer signer, Json value, boolean compress) {
    return signer.sign(payload(value, compress));
  }

  /**
   * Gives back a value signed without a time, as Django's {@code Signer.unsign_object}.
   *
   * @throws BadSignature if the signature is of no key of the ring
   * @throws MalformedToken if a good signature covers no base64, zlib or JSON, or too much of it
   */
  public static Json unsignObject(Signer signer, String signed)
      throws BadSignature, MalformedToken {
    return value(signer.unsign(signed));
  }

  private static String payload(Json value, boolean compress) {
    byte[] plain = JsonText.compact(value).getBytes(StandardCharsets.ISO_8859_1);
    if (compress) {
      byte[] packed = Zlib.compress(plain);
      if (packed.length < plain.length - 1) {
        return COMPRESSED + UrlBase64.encode(packed);
      }
    }
    return UrlBase64.encode(plain);
  }

  private static Json value(String payload) throws MalformedToken {
    boolean packed = payload.startsWith(COMPRESSED);
    byte[] bytes = UrlBase64.decode(packed ? payload.substring(1) : payload);
    byte[] plain = packed ? Zlib.decompress(bytes, MAX_BYTES) : bytes;
    if (plain.length > MAX_BYTES) {
      throw new MalformedToken(
          "signed JSON: it has more than " + MAX_BYTES + " bytes; keep it in a store instead");
    }
    return JsonText.read(new String(plain, StandardCharsets.ISO_8859_1));
  }
}
