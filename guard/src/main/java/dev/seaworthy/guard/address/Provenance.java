package dev.seaworthy.guard.address;

/** Where the address of a client was taken from. */
public enum Provenance {
  /** From the socket: nobody stands between, or nobody whom we believe. */
  PEER(false),
  /** From the socket, although a forwarding header came along that nobody trusted has written. */
  PEER_DESPITE_HEADER(false),
  /** From a header that a trusted proxy has written. */
  FORWARDED(true),
  /** All whom the header names are proxies of ours: somebody inside is calling. */
  INTERNAL(true),
  /**
   * A trusted proxy wrote something that is no address, which an honest one never does: the address
   * is that of the last trusted one, and somebody should look.
   */
  MISCONFIGURED(true),
  /** The socket's own address could not be read; it counts as {@code ::}. */
  UNREADABLE_PEER(false);

  private final boolean trustedPeer;

  Provenance(boolean trustedPeer) {
    this.trustedPeer = trustedPeer;
  }

  /** Whether the socket's other end is a proxy whose other forwarding headers may be believed. */
  public boolean isTrustedPeer() {
    return trustedPeer;
  }
}
