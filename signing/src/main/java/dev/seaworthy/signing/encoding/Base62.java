package dev.seaworthy.signing.encoding;

import dev.seaworthy.signing.refusals.MalformedToken;

/**
 * Whole numbers in the digits {@code 0-9A-Za-z}, the form of the time in a timestamped signature.
 *
 * <p>Source: Django 5.2, {@code django.core.signing.b62_encode} and {@code b62_decode}.
 */
public final class Base62 {

  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int BASE = DIGITS.length();

  /** Digits of {@link Long#MAX_VALUE}, and one place for the sign. */
  private static final int LONGEST = 12;

  private Base62() {}

  /** Writes a number; a negative one starts with {@code -}. */
  public static String encode(long number) {
    if (number == 0) {
      return "0";
    }
    char[] text = new char[LONGEST];
    int start = LONGEST;
    for (long rest = number; rest != 0; rest /= BASE) {
      text[--start] = DIGITS.charAt((int) Math.abs(rest % BASE));
    }
    if (number < 0) {
      text[--start] = '-';
    }
    return new String(text, start, LONGEST - start);
  }

  /**
   * Reads a number. Leading zeros are accepted and a lone {@code -} is zero, as in Django. A number
   * beyond the range of {@code long} becomes the nearest end of that range: only its order against
   * the present time is of use.
   *
   * @throws MalformedToken if the text is empty or holds another character
   */
  public static long decode(String text) throws MalformedToken {
    boolean negative = text.startsWith("-");
    if (text.isEmpty()) {
      throw new MalformedToken("base-62 number: it is empty; write at least one digit");
    }
    long total = 0;
    for (int at = negative ? 1 : 0; at < text.length(); at++) {
      total = append(total, digit(text, at));
    }
    return negative ? -total : total;
  }

  private static long append(long total, int digit) {
    return total > (Long.MAX_VALUE - digit) / BASE ? Long.MAX_VALUE : total * BASE + digit;
  }

  private static int digit(String text, int at) throws MalformedToken {
    char letter = text.charAt(at);
    if (letter >= '0' && letter <= '9') {
      return letter - '0';
    }
    if (letter >= 'A' && letter <= 'Z') {
      return letter - 'A' + 10;
    }
    if (letter >= 'a' && letter <= 'z') {
      return letter - 'a' + 36;
    }
    throw new MalformedToken(
        "base-62 number: character " + (at + 1) + " is no digit; use only 0-9, A-Z and a-z");
  }
}
