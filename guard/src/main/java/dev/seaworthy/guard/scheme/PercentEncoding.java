package dev.seaworthy.guard.scheme;

import java.nio.charset.StandardCharsets;

/**
 * Percent-encodes decoded paths and raw queries for a Location header, with Django's sets of
 * characters that stay as they are.
 */
final class PercentEncoding {
  private static final String HEX = "0123456789ABCDEF";
  private static final String UNRESERVED = "_.-~";
  private static final String IN_PATH = UNRESERVED + "/:@&+$,!*'()";
  private static final String IN_QUERY = UNRESERVED + "/#%[]=:;$&()+,!?*@'";

  private PercentEncoding() {}

  static void appendPath(StringBuilder to, String path) {
    append(to, path, IN_PATH);
  }

  static void appendQuery(StringBuilder to, String query) {
    append(to, query, IN_QUERY);
  }

  private static void append(StringBuilder to, String text, String kept) {
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      if (isAlphanumeric(c) || kept.indexOf(c) >= 0) {
        to.append(c);
      } else {
        to.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
