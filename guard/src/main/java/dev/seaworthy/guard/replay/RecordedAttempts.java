package dev.seaworthy.guard.replay;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.AddressParser;
import dev.seaworthy.guard.address.AddressSlot;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Recorded attempts as lines: time, address, rule, points ({@code !} for one that blocks at once),
 * mode, method, path, user agent, user name, between tabs. The first line of the file is {@link
 * #HEADER}. Backslashes and all but printable ASCII are written as a backslash, u and four digits.
 */
public final class RecordedAttempts {
  /** What a file of recorded attempts begins with. */
  public static final String HEADER = "#seaworthy-attempts 1";

  private static final int FIELDS = 9;
  private static final int HEX_DIGITS = 4;
  private static final String AT_ONCE = "!";

  private RecordedAttempts() {}

  /** The line of an attempt, without its end. */
  public static String toLine(Attempt attempt) {
    String points =
        attempt.weight().blocksAtOnce() ? AT_ONCE : String.valueOf(attempt.weight().points());
    return String.join(
        "\t",
        attempt.at().toString(),
        attempt.client().toString(),
        escaped(attempt.rule()),
        points,
        attempt.mode().name(),
        escaped(attempt.method()),
        escaped(attempt.path()),
        escaped(attempt.userAgent()),
        escaped(attempt.userName()));
  }

  /** The attempt in a line, empty if the line has another form. */
  public static Optional<Attempt> parse(String line) {
    String[] fields = line.split("\t", -1);
    AddressSlot slot = new AddressSlot();
    if (fields.length != FIELDS || !AddressParser.parse(fields[1], 0, fields[1].length(), slot)) {
      return Optional.empty();
    }
    Optional<Weight> weight = weight(fields[3]);
    boolean observe = fields[4].equals(Mode.OBSERVE.name());
    if (weight.isEmpty() || !(observe || fields[4].equals(Mode.BLOCK.name()))) {
      return Optional.empty();
    }
    try {
      Address client = slot.toAddress().unwrapped();
      Mode mode = observe ? Mode.OBSERVE : Mode.BLOCK;
      return Optional.of(attempt(Instant.parse(fields[0]), client, weight.get(), mode, fields));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Attempt attempt(
      Instant at, Address client, Weight weight, Mode mode, String[] fields) {
    return new Attempt(
        at,
        client,
        unescaped(fields[2]),
        weight,
        mode,
        unescaped(fields[5]),
        unescaped(fields[6]),
        unescaped(fields[7]),
        unescaped(fields[8]),
        false);
  }

  private static Optional<Weight> weight(String text) {
    if (text.equals(AT_ONCE)) {
      return Optional.of(Weight.AT_ONCE);
    }
    boolean digits = !text.isEmpty() && text.length() <= 3;
    for (int at = 0; at < text.length(); at++) {
      digits &= text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
    int points = digits ? Integer.parseInt(text) : -1;
    return points >= 0 && points <= 100 ? Optional.of(Weight.of(points)) : Optional.empty();
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= ' ' && c < 0x7f && c != '\\') {
        out.append(c);
      } else {
        String digits = Integer.toHexString(c);
        out.append("\\u").append("0".repeat(HEX_DIGITS - digits.length())).append(digits);
      }
    }
    return out.toString();
  }

  private static String unescaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      int code = text.startsWith("\\u", at) ? code(text, at + 2) : -1;
      out.append(code < 0 ? text.charAt(at) : (char) code);
      at += code < 0 ? 0 : HEX_DIGITS + 1;
    }
    return out.toString();
  }

  /** The number in four hexadecimal digits, or -1. */
  private static int code(String text, int from) {
    if (from + HEX_DIGITS > text.length()) {
      return -1;
    }
    int value = 0;
    for (int at = from; at < from + HEX_DIGITS; at++) {
      int digit = Character.digit(text.charAt(at), 16);
      value = digit < 0 || value < 0 ? -1 : value * 16 + digit;
    }
    return value;
  }
}
