package dev.seaworthy.guard.address;

/**
 * The one header from which the address of a client is read behind proxies.
 *
 * <p>Never "the first that is present": whoever may choose between two headers is the attacker.
 *
 * @param name the header's name
 * @param form how its value is written
 */
public record ForwardingHeader(String name, Form form) {
  /** The list that most proxies append to. */
  public static final ForwardingHeader X_FORWARDED_FOR =
      new ForwardingHeader("X-Forwarded-For", Form.LIST);

  /** The standard one (RFC 7239). */
  public static final ForwardingHeader FORWARDED = new ForwardingHeader("Forwarded", Form.ELEMENTS);

  /** How the value of a forwarding header is written. */
  public enum Form {
    /** Addresses, separated by commas. */
    LIST,
    /** Elements of RFC 7239, of which the parameter {@code for} counts. */
    ELEMENTS,
    /** Exactly one address in exactly one line. */
    SINGLE
  }

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public ForwardingHeader {
    if (name.isBlank()) {
      throw new IllegalArgumentException(
          "forwarding header has no name; write one like X-Forwarded-For");
    }
  }

  /** A header of a proxy or delivery network that holds one address, such as {@code X-Real-IP}. */
  public static ForwardingHeader single(String name) {
    return new ForwardingHeader(name, Form.SINGLE);
  }
}
