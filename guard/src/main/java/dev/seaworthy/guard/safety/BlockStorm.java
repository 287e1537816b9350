package dev.seaworthy.guard.safety;

import dev.seaworthy.guard.address.Cidr;

/**
 * Trips when automatic blocks come too fast or would cover too many who use the site.
 *
 * <p>Confined to whoever holds the lock of {@link SafetyNets}.
 */
final class BlockStorm {
  private static final long MINUTE = 60;
  private static final long TEN_MINUTES = 600;

  private final SafetyLimits limits;
  private final EstablishedClients clients;
  private long minuteEnd;
  private int blocksInMinute;
  private long coverEnd;
  private long covered;

  BlockStorm(SafetyLimits limits, EstablishedClients clients) {
    this.limits = limits;
    this.clients = clients;
  }

  /** Whether the net holds; if not, the block is counted as done. */
  boolean holds(Cidr prefix, long now) {
    if (now >= minuteEnd || now < minuteEnd - MINUTE) {
      minuteEnd = now + MINUTE;
      blocksInMinute = 0;
    }
    if (now >= coverEnd || now < coverEnd - TEN_MINUTES) {
      coverEnd = now + TEN_MINUTES;
      covered = 0;
    }
    int hit = clients.within(prefix, now);
    long may =
        Math.max(
            limits.coveredAtLeast(), clients.count(now) * (long) limits.coveredPercent() / 100);
    if (blocksInMinute >= limits.blocksPerMinute() || (hit > 0 && covered + hit > may)) {
      return true;
    }
    blocksInMinute++;
    covered += hit;
    return false;
  }
}
