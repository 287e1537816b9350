package dev.seaworthy.guard;

import dev.seaworthy.guard.address.Address;

/**
 * A verdict and whom it concerns. Immutable.
 *
 * @param verdict what becomes of the request
 * @param clientHi the upper 64 bits of the client's address
 * @param clientLo the lower 64 bits
 */
public record Decision(Verdict verdict, long clientHi, long clientLo) {
  /** The client's address, for logs and for the application. */
  public Address client() {
    return new Address(clientHi, clientLo);
  }
}
