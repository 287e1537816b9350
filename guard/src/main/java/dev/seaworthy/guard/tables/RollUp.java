package dev.seaworthy.guard.tables;

import dev.seaworthy.guard.address.Cidr;
import java.time.Duration;
import java.util.Optional;

/**
 * Says when neighbours that are blocked one after the other stand for one sender with a wider
 * network: 4 different /64 of one /56 within the window, 4 such /56 of one /48, never wider. For
 * IPv4 it can do the same from /32 to /24; that is off unless asked for, because neighbours there
 * are strangers to each other. Bounded: it remembers the latest three children of 2 x 16,384
 * parents.
 *
 * <p>Not safe for use by several threads.
 */
public final class RollUp {
  private static final int PARENT_SLOTS = 16_384;

  private final boolean widensIpv4;
  private final Siblings ipv4Nets;
  private final Siblings sites;
  private final Siblings organisations;

  /**
   * A roll-up that has seen nothing.
   *
   * @param window how far apart the first and the last of the blocks may begin
   * @param widensIpv4 whether four IPv4 addresses stand for their /24
   */
  public RollUp(Duration window, boolean widensIpv4) {
    this.widensIpv4 = widensIpv4;
    this.ipv4Nets = new Siblings(PARENT_SLOTS, window.toMillis());
    this.sites = new Siblings(PARENT_SLOTS, window.toMillis());
    this.organisations = new Siblings(PARENT_SLOTS, window.toMillis());
  }

  /**
   * Takes note that a block of the prefix begins.
   *
   * @param nowMillis by a clock that never runs back
   * @return the wider prefix to block as well, if this was the last that was missing; feed it back
   *     to learn whether the next wider one is due
   */
  public Optional<Cidr> widen(Cidr blocked, long nowMillis) {
    return switch (blocked.length()) {
      case Tables.HOST_BITS -> blocked.hi() == 0 ? widenIpv4(blocked, nowMillis) : Optional.empty();
      case Tables.NET64_BITS -> widen(sites, blocked, Tables.SITE_BITS, nowMillis);
      case Tables.SITE_BITS -> widen(organisations, blocked, Tables.ORGANISATION_BITS, nowMillis);
      default -> Optional.empty();
    };
  }

  private Optional<Cidr> widenIpv4(Cidr blocked, long nowMillis) {
    if (!widensIpv4 || !Tables.keep(blocked)) {
      return Optional.empty();
    }
    Cidr parent = Cidr.around(blocked.hi(), blocked.lo(), Tables.NET24_BITS);
    boolean due = ipv4Nets.add(parent.lo(), (int) blocked.lo() & Siblings.CHILD, nowMillis);
    return due ? Optional.of(parent) : Optional.empty();
  }

  /** The parent if it is due; a parent that would cover IPv4 never is. */
  private static Optional<Cidr> widen(Siblings level, Cidr blocked, int length, long nowMillis) {
    Cidr parent = Cidr.around(blocked.hi(), blocked.lo(), length);
    if (parent.hi() == 0) {
      return Optional.empty();
    }
    int child =
        (int) (blocked.hi() >>> (Long.SIZE - length - Siblings.CHILD_BITS)) & Siblings.CHILD;
    return level.add(parent.hi(), child, nowMillis) ? Optional.of(parent) : Optional.empty();
  }
}
