package dev.seaworthy.signing.encoding;

import dev.seaworthy.signing.refusals.MalformedToken;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * Bytes in the URL-safe base64 alphabet without padding (RFC 4648 section 5).
 *
 * <p>Reading is as lenient as Django's {@code urlsafe_base64_decode}, which is CPython's {@code
 * binascii.a2b_base64}: characters of neither alphabet are skipped, {@code +} and {@code /} are
 * taken too, leftover bits are dropped, and a complete padding ends the text. Use it behind a
 * signature only, or where any of several spellings may name the same thing.
 */
public final class UrlBase64 {

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  /** Digits that make three bytes together. */
  private static final int GROUP = 4;

  /** Marks a character that is skipped in {@link #VALUES}. */
  private static final byte NONE = -1;

  private static final byte[] VALUES = values();

  private UrlBase64() {}

  /** Writes bytes, without padding. */
  public static String encode(byte[] bytes) {
    return new String(ENCODER.encode(bytes), StandardCharsets.ISO_8859_1);
  }

  /**
   * Reads bytes; see the class comment for what is tolerated.
   *
   * @throws MalformedToken if the number of digits is impossible, or if characters that had to be
   *     skipped leave the last group incomplete
   */
  public static byte[] decode(String text) throws MalformedToken {
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    return decode(raw, Math.floorMod(-raw.length, GROUP));
  }

  /** Reads bytes as if so many {@code =} followed them. */
  static byte[] decode(byte[] raw, int padding) throws MalformedToken {
    int padded = raw.length + padding;
    byte[] out = new byte[padded / GROUP * 3 + 3];
    int size = 0;
    int inGroup = 0;
    int pads = 0;
    int left = 0;
    for (int at = 0; at < padded; at++) {
      int letter = at < raw.length ? raw[at] : '=';
      if (letter == '=') {
        if (inGroup >= 2 && inGroup + ++pads >= GROUP) {
          return Arrays.copyOf(out, size);
        }
        continue;
      }
      int value = letter < 0 ? NONE : VALUES[letter];
      if (value == NONE) {
        continue;
      }
      pads = 0;
      if (inGroup > 0) {
        out[size++] = (byte) (left << (2 * inGroup) | value >> (6 - 2 * inGroup));
      }
      left = value;
      inGroup = (inGroup + 1) % GROUP;
    }
    if (inGroup != 0) {
      throw new MalformedToken(
          "base64 text of " + raw.length + " bytes: its last group is incomplete; send all of it");
    }
    return Arrays.copyOf(out, size);
  }

  private static byte[] values() {
    byte[] values = new byte[128];
    Arrays.fill(values, NONE);
    String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int value = 0; value < digits.length(); value++) {
      values[digits.charAt(value)] = (byte) value;
    }
    values['-'] = values['+'];
    values['_'] = values['/'];
    return values;
  }
}
