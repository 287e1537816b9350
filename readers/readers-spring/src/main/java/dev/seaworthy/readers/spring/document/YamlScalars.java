package dev.seaworthy.readers.spring.document;

import java.math.BigInteger;
import java.util.Locale;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * What Boot's binder prints for a plain YAML scalar, which SnakeYAML first turns into a number or a
 * boolean by the rules of YAML 1.1: {@code 0123} is 83, {@code 1e5} is 100000.0, {@code yes} is
 * true, {@code 12:30} is 750.
 */
final class YamlScalars {
  private static final BigInteger SIXTY = BigInteger.valueOf(60);

  private YamlScalars() {}

  /** Whether a key with that tag is text; any other appears in brackets. */
  static boolean isText(Tag tag) {
    return !tag.equals(Tag.INT)
        && !tag.equals(Tag.FLOAT)
        && !tag.equals(Tag.BOOL)
        && !tag.equals(Tag.NULL);
  }

  /** The value as text. */
  static String printed(Tag tag, String raw) {
    if (isText(tag)) {
      return raw;
    }
    try {
      return notText(tag, raw);
    } catch (NumberFormatException e) {
      return raw;
    }
  }

  /** The same for a key, where nothing prints as {@code null}. */
  static String printedKey(Tag tag, String raw) {
    return tag.equals(Tag.NULL) ? "null" : printed(tag, raw);
  }

  private static String notText(Tag tag, String raw) {
    if (tag.equals(Tag.BOOL)) {
      return switch (raw.toLowerCase(Locale.ROOT)) {
        case "yes", "true", "on" -> "true";
        default -> "false";
      };
    }
    if (tag.equals(Tag.INT)) {
      return whole(raw);
    }
    return tag.equals(Tag.FLOAT) ? real(raw) : "";
  }

  private static String whole(String raw) {
    String digits = raw.replace("_", "");
    boolean negative = digits.startsWith("-");
    if (negative || digits.startsWith("+")) {
      digits = digits.substring(1);
    }
    BigInteger magnitude = magnitude(digits);
    return (negative ? magnitude.negate() : magnitude).toString();
  }

  private static BigInteger magnitude(String digits) {
    if (digits.startsWith("0b")) {
      return new BigInteger(digits.substring(2), 2);
    }
    if (digits.startsWith("0x")) {
      return new BigInteger(digits.substring(2), 16);
    }
    if (digits.length() > 1 && digits.startsWith("0")) {
      return new BigInteger(digits.substring(1), 8);
    }
    BigInteger value = BigInteger.ZERO;
    for (String part : digits.split(":", -1)) {
      value = value.multiply(SIXTY).add(new BigInteger(part));
    }
    return value;
  }

  private static String real(String raw) {
    String digits = raw.replace("_", "").toLowerCase(Locale.ROOT);
    int sign = digits.startsWith("-") ? -1 : 1;
    if (digits.startsWith("-") || digits.startsWith("+")) {
      digits = digits.substring(1);
    }
    if (digits.equals(".inf")) {
      return String.valueOf(sign * Double.POSITIVE_INFINITY);
    }
    if (digits.equals(".nan")) {
      return String.valueOf(Double.NaN);
    }
    double value = 0;
    for (String part : digits.split(":", -1)) {
      value = value * 60 + Double.parseDouble(part);
    }
    return String.valueOf(sign * value);
  }
}
