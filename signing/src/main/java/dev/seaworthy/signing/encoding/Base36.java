package dev.seaworthy.signing.encoding;

import dev.seaworthy.signing.refusals.MalformedToken;
import java.math.BigInteger;

/**
 * Whole numbers in the digits {@code 0-9a-z}, the form of the time in a reset token.
 *
 * <p>Source: Django 5.2, {@code django.utils.http.int_to_base36} and {@code base36_to_int}; the
 * reading rules are those of Python's {@code int(text, 36)}.
 */
public final class Base36 {

  /** The most characters that are read: 13 hold any 64-bit number. Source: Django, the same. */
  public static final int MAX_LENGTH = 13;

  private static final int BASE = 36;

  private Base36() {}

  /**
   * Writes a number in lower case.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public static String encode(BigInteger number) {
    if (number.signum() < 0) {
      throw new IllegalArgumentException("base-36 number: it is negative; give zero or more");
    }
    return number.toString(BASE);
  }

  /**
   * Reads a number as Python does: either case, a sign, blanks around, single underscores between
   * digits, and the decimal digits of any script.
   *
   * @throws MalformedToken if the text is longer than {@link #MAX_LENGTH} characters or no number
   */
  public static BigInteger decode(String text) throws MalformedToken {
    int length = text.codePointCount(0, text.length());
    if (length > MAX_LENGTH) {
      throw new MalformedToken(
          "base-36 number: it has "
              + length
              + " characters; at most "
              + MAX_LENGTH
              + " are allowed");
    }
    int[] points = text.codePoints().toArray();
    int start = 0;
    int end = points.length;
    while (start < end && isBlank(points[start])) {
      start++;
    }
    while (end > start && isBlank(points[end - 1])) {
      end--;
    }
    boolean negative = start < end && points[start] == '-';
    boolean signed = negative || (start < end && points[start] == '+');
    BigInteger size = digits(points, signed ? start + 1 : start, end);
    return negative ? size.negate() : size;
  }

  private static BigInteger digits(int[] points, int start, int end) throws MalformedToken {
    StringBuilder digits = new StringBuilder(MAX_LENGTH);
    boolean afterDigit = false;
    for (int at = start; at < end; at++) {
      if (points[at] == '_' && afterDigit) {
        afterDigit = false;
        continue;
      }
      digits.append(Character.forDigit(digit(points[at]), BASE));
      afterDigit = true;
    }
    if (!afterDigit) {
      throw noNumber();
    }
    return new BigInteger(digits.toString(), BASE);
  }

  private static int digit(int point) throws MalformedToken {
    boolean decimal = Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER;
    boolean letter = (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
    if (!decimal && !letter) {
      throw noNumber();
    }
    return Character.digit(point, BASE);
  }

  /** Whether Python's {@code str.isspace} holds: Java's white space and the no-break spaces. */
  private static boolean isBlank(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85;
  }

  private static MalformedToken noNumber() {
    return new MalformedToken("base-36 number: it is none; use only the digits 0-9 and a-z");
  }
}
