package dev.seaworthy.guard.headers;

/**
 * One header with its value, ready to be sent.
 *
 * @param name the header's name
 * @param value visible ASCII, spaces and tabs; may be empty
 */
public record ResponseHeader(String name, String value) {
  private static final String DELIMITERS = "\"(),/:;<=>?@[\\]{}";

  /**
   * Checks that neither part can break out of its line.
   *
   * @throws IllegalArgumentException if the name is no token (RFC 9110 section 5.6.2) or the value
   *     holds anything but printable ASCII, spaces and tabs
   */
  public ResponseHeader {
    if (!isToken(name)) {
      throw new IllegalArgumentException("header name is no token; write one like Referrer-Policy");
    }
    if (!isText(value)) {
      throw new IllegalArgumentException(
          "value of header " + name + " holds a control or non-ASCII character; remove it");
    }
  }

  private static boolean isToken(String name) {
    for (int at = 0; at < name.length(); at++) {
      char c = name.charAt(at);
      if (c <= ' ' || c >= 0x7f || DELIMITERS.indexOf(c) >= 0) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static boolean isText(String value) {
    for (int at = 0; at < value.length(); at++) {
      char c = value.charAt(at);
      if (c != '\t' && (c < ' ' || c >= 0x7f)) {
        return false;
      }
    }
    return true;
  }
}
