package dev.seaworthy.readers.django.python;

import java.math.BigInteger;

/** Numeric literals, after the language reference, section 2.6. */
final class Numbers {

  /** How many digits a number may have: CPython's limit for text turned into int. */
  private static final int MOST_DIGITS = 4300;

  private Numbers() {}

  /** The offset after the number that starts at an offset. */
  static int end(String text, int from, int limit) {
    int at = from;
    boolean based = isBased(text, from);
    while (at < limit) {
      char c = text.charAt(at);
      boolean exponentSign =
          !based
              && (c == '+' || c == '-')
              && at > from
              && Character.toLowerCase(text.charAt(at - 1)) == 'e'
              && at + 1 < limit
              && Character.isDigit(text.charAt(at + 1));
      boolean part = c < 128 && (Character.isLetterOrDigit(c) || c == '_' || (c == '.' && !based));
      if (!part && !exponentSign) {
        break;
      }
      at++;
    }
    return at;
  }

  private static boolean isDecimal(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      if (!Character.isDigit(digits.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static Expression.Numeral read(Token token, Position position) {
    String digits = token.text().replace("_", "");
    if (digits.length() > MOST_DIGITS) {
      throw SyntaxFailure.at(token.start(), "the number has more than " + MOST_DIGITS + " digits");
    }
    try {
      return read(digits, token, position);
    } catch (NumberFormatException e) {
      throw SyntaxFailure.at(token.start(), "the number cannot be read");
    }
  }

  private static Expression.Numeral read(String digits, Token token, Position position) {
    char last = digits.charAt(digits.length() - 1);
    if (isBased(digits, 0)) {
      return whole(new BigInteger(digits.substring(2), base(digits.charAt(1))), position);
    }
    if (last == 'l' || last == 'L') {
      throw SyntaxFailure.pythonTwo(token.start(), "the suffix L of a number belongs to Python 2");
    }
    if (last == 'j' || last == 'J') {
      double part = decimal(digits.substring(0, digits.length() - 1));
      return new Expression.Numeral(null, part, true, position);
    }
    if (isDecimal(digits)) {
      BigInteger value = new BigInteger(digits);
      if (digits.length() > 1 && digits.charAt(0) == '0' && value.signum() != 0) {
        throw SyntaxFailure.pythonTwo(token.start(), "a number that starts with 0 is Python 2");
      }
      return whole(value, position);
    }
    return new Expression.Numeral(null, decimal(digits), false, position);
  }

  private static Expression.Numeral whole(BigInteger value, Position position) {
    return new Expression.Numeral(value, 0, false, position);
  }

  /** A decimal number; Java's own suffixes and hexadecimal fractions are refused. */
  private static double decimal(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      if ("0123456789.eE+-".indexOf(digits.charAt(i)) < 0) {
        throw new NumberFormatException("not a decimal number");
      }
    }
    return Double.parseDouble(digits);
  }

  private static boolean isBased(String text, int from) {
    return text.charAt(from) == '0'
        && from + 1 < text.length()
        && "xXoObB".indexOf(text.charAt(from + 1)) >= 0;
  }

  private static int base(char letter) {
    return switch (Character.toLowerCase(letter)) {
      case 'x' -> 16;
      case 'o' -> 8;
      default -> 2;
    };
  }
}
