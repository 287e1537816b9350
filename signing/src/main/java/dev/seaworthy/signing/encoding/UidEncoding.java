package dev.seaworthy.signing.encoding;

import dev.seaworthy.signing.refusals.MalformedToken;
import java.nio.charset.StandardCharsets;

/**
 * The primary key of a user as it stands in a reset link: URL-safe base64 of its text.
 *
 * <p>It is no secret and carries no signature; the token beside it protects the link. Source:
 * Django 5.2, {@code django.utils.http.urlsafe_base64_encode} and {@code urlsafe_base64_decode}.
 */
public final class UidEncoding {

  private UidEncoding() {}

  /** Writes a primary key, given as text: {@code 42}, a UUID with its hyphens, a name. */
  public static String encode(String primaryKey) {
    return UrlBase64.encode(primaryKey.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a primary key. Many texts name the same key (see {@link UrlBase64}), so look users up by
   * the result, never by the text. Bytes that are no UTF-8 become U+FFFD, which no key should hold.
   *
   * @throws MalformedToken if the length is impossible, where Django raises ValueError
   */
  public static String decode(String uid) throws MalformedToken {
    return new String(decodeBytes(uid), StandardCharsets.UTF_8);
  }

  /**
   * Reads the bytes behind a uid.
   *
   * @throws MalformedToken as {@link #decode}
   */
  public static byte[] decodeBytes(String uid) throws MalformedToken {
    byte[] raw = uid.getBytes(StandardCharsets.UTF_8);
    // Django pads by the remainder itself, not by what is missing to a full group.
    return UrlBase64.decode(raw, raw.length % 4);
  }
}
