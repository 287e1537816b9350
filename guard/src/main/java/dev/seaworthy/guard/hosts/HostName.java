package dev.seaworthy.guard.hosts;

import java.util.Optional;

/**
 * A well-formed host text, taken apart.
 *
 * @param domain the name in lower case, without port and without one trailing dot; never empty
 * @param port the digits after the colon, as sent; empty if there are none
 */
public record HostName(String domain, String port) {
  /** Takes a host text apart; empty if it is malformed. */
  public static Optional<HostName> parse(String text) {
    int end = HostSyntax.nameEnd(text);
    if (end == HostSyntax.MALFORMED) {
      return Optional.empty();
    }
    StringBuilder domain = new StringBuilder(end);
    for (int at = 0; at < end; at++) {
      domain.append(HostSyntax.lower(text.charAt(at)));
    }
    int colon = text.indexOf(':', end);
    String port = colon < 0 ? "" : text.substring(colon + 1);
    return Optional.of(new HostName(domain.toString(), port));
  }
}
