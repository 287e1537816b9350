package dev.seaworthy.guard.replay;

import dev.seaworthy.guard.address.AddressParser;
import dev.seaworthy.guard.address.AddressSlot;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Reads lines of the common and combined log formats, as Apache's {@code %h %l %u %t "%r" %>s %b
 * "%{Referer}i" "%{User-agent}i"} and nginx's {@code combined} write them. Whatever a line holds,
 * the answer is a request or nothing; a host name is nothing, because no name is looked up.
 * Confined to one thread.
 */
final class LogLineParser {
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final int TIME_LENGTH = "10/Oct/2000:13:55:36 -0700".length();

  private final AddressSlot slot = new AddressSlot();
  private String line = "";
  private int at;

  /** The request in a line, empty if there is none. */
  Optional<LogLine> parse(String text) {
    line = text;
    at = 0;
    int hostEnd = line.indexOf(' ');
    if (hostEnd <= 0 || !AddressParser.parse(line, 0, hostEnd, slot)) {
      return Optional.empty();
    }
    at = line.indexOf(" [", hostEnd);
    if (at < 0) {
      return Optional.empty();
    }
    at += 2;
    Optional<Instant> time = time();
    Optional<String> request = time.isEmpty() ? Optional.empty() : quoted();
    int status = request.isEmpty() ? -1 : status();
    if (status < 0) {
      return Optional.empty();
    }
    String agent = bytesThenQuoted() ? quoted().orElse("") : "";
    return Optional.of(request(time.get(), request.get(), status, agent));
  }

  private LogLine request(Instant time, String request, int status, String agent) {
    int first = request.indexOf(' ');
    int last = request.lastIndexOf(' ');
    boolean http = first > 0 && last > first && request.startsWith("HTTP/", last + 1);
    return new LogLine(
        time,
        slot.toAddress().unwrapped(),
        http ? request.substring(0, first) : "",
        http ? request.substring(first + 1, last) : "",
        status,
        agent);
  }

  private Optional<Instant> time() {
    if (at + TIME_LENGTH >= line.length() || line.charAt(at + TIME_LENGTH) != ']') {
      return Optional.empty();
    }
    int month = MONTHS.indexOf(line.substring(at + 3, at + 6)) + 1;
    int sign = "+-".indexOf(line.charAt(at + 21));
    try {
      LocalDateTime local =
          LocalDateTime.of(
              number(at + 7, 4),
              month,
              number(at, 2),
              number(at + 12, 2),
              number(at + 15, 2),
              number(at + 18, 2));
      int minutes = number(at + 22, 2) * 60 + number(at + 24, 2);
      at += TIME_LENGTH + 1;
      ZoneOffset offset = ZoneOffset.ofTotalSeconds((sign == 1 ? -60 : 60) * minutes);
      return sign < 0 ? Optional.empty() : Optional.of(local.toInstant(offset));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The number in so many digits, or one that no field of a time can have. */
  private int number(int from, int digits) {
    int value = 0;
    for (int index = from; index < from + digits; index++) {
      char c = line.charAt(index);
      if (c < '0' || c > '9') {
        return Integer.MIN_VALUE / 100;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }

  /** The next quoted field with its escapes undone; empty if none follows or it does not end. */
  private Optional<String> quoted() {
    if (!line.startsWith(" \"", at)) {
      return Optional.empty();
    }
    StringBuilder field = new StringBuilder();
    for (int index = at + 2; index < line.length(); index++) {
      char c = line.charAt(index);
      if (c == '"') {
        at = index + 1;
        return Optional.of(field.toString());
      }
      if (c == '\\' && index + 1 < line.length()) {
        index = escape(index, field);
      } else {
        field.append(c);
      }
    }
    return Optional.empty();
  }

  private int escape(int backslash, StringBuilder field) {
    char kind = line.charAt(backslash + 1);
    if (kind != 'x' || backslash + 3 >= line.length()) {
      field.append(kind == 'n' ? '\n' : kind == 't' ? '\t' : kind == 'r' ? '\r' : kind);
      return backslash + 1;
    }
    int high = Character.digit(line.charAt(backslash + 2), 16);
    int low = Character.digit(line.charAt(backslash + 3), 16);
    if (high < 0 || low < 0) {
      field.append(kind);
      return backslash + 1;
    }
    field.append((char) (high << 4 | low));
    return backslash + 3;
  }

  private int status() {
    boolean there = at + 3 < line.length() && line.charAt(at) == ' ';
    int value = there ? number(at + 1, 3) : -1;
    at += 4;
    return value >= 100 && value <= 999 && (at >= line.length() || line.charAt(at) == ' ')
        ? value
        : -1;
  }

  /** Skips the size and the referer; false in the common format, which ends there. */
  private boolean bytesThenQuoted() {
    int quote = line.indexOf(" \"", at);
    if (quote < 0) {
      return false;
    }
    at = quote;
    return quoted().isPresent();
  }
}
