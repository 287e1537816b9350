package dev.seaworthy.passwords;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * bcrypt's own base64: the usual bit order over {@code ./A-Za-z0-9}, without padding.
 *
 * <p>Source: bcrypt of OpenBSD, {@code encode_base64}.
 */
final class BcryptBase64 {

  private static final String USUAL =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private static final String OURS =
      "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private BcryptBase64() {}

  static String encode(byte[] bytes) {
    return translated(Base64.getEncoder().withoutPadding().encodeToString(bytes), USUAL, OURS);
  }

  /** Reads so many bytes of a text in this alphabet; surplus bits are dropped. */
  static byte[] decode(String text, int size) {
    byte[] usual = translated(text, OURS, USUAL).getBytes(StandardCharsets.US_ASCII);
    return Arrays.copyOf(Base64.getDecoder().decode(usual), size);
  }

  private static String translated(String text, String from, String to) {
    StringBuilder out = new StringBuilder(text.length());
    text.chars().forEach(letter -> out.append(to.charAt(from.indexOf(letter))));
    return out.toString();
  }
}
