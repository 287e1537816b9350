package dev.seaworthy.guard.headers;

/**
 * One header with its value, ready to be sent.
 *
 * @param name the header's name
 * @param value visible ASCII, spaces and tabs; may be empty
 */
public record ResponseHeader(String name, String value) {
  /**
   * Checks that neither part can break out of its line.
   *
   * @throws IllegalArgumentException if the name is no token (RFC 9110 section 5.6.2) or the value
   *     holds anything but printable ASCII, spaces and tabs
   */
  public ResponseHeader {
    if (name.isEmpty() || !name.chars().allMatch(ResponseHeader::isToken)) {
      throw new IllegalArgumentException("header name is no token; write one like Referrer-Policy");
    }
    if (!value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f))) {
      throw new IllegalArgumentException(
          "value of header " + name + " holds a control or non-ASCII character; remove it");
    }
  }

  private static boolean isToken(int c) {
    return c > ' ' && c < 0x7f && "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0;
  }
}
