package dev.seaworthy.guard.safety;

/**
 * When the nets hold. Immutable.
 *
 * @param blocksPerMinute automatic blocks a minute, 1 or more; beyond, they are held back
 * @param coveredPercent the share of established clients, 1 to 100, that the automatic blocks of
 *     ten minutes may cover
 * @param coveredAtLeast as many established clients may be covered whatever the share, 1 or more,
 *     so that a quiet site can block at all
 * @param proxyPercent the share of requests, 51 to 100, that one peer must have carried with
 *     forwarding headers to be taken for a proxy
 * @param proxyRequests how many requests a minute must have to be judged by, 10 or more
 */
public record SafetyLimits(
    int blocksPerMinute,
    int coveredPercent,
    int coveredAtLeast,
    int proxyPercent,
    int proxyRequests) {
  /** 300 blocks a minute, a tenth of the clients but at least 3, nine tenths of 50 requests. */
  public static final SafetyLimits DEFAULT = new SafetyLimits(300, 10, 3, 90, 50);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number is out of its range
   */
  public SafetyLimits {
    require(blocksPerMinute >= 1, "blocks a minute", blocksPerMinute, "1 or more");
    require(coveredPercent >= 1 && coveredPercent <= 100, "share", coveredPercent, "1 to 100");
    require(coveredAtLeast >= 1, "clients covered", coveredAtLeast, "1 or more");
    require(proxyPercent > 50 && proxyPercent <= 100, "proxy share", proxyPercent, "51 to 100");
    require(proxyRequests >= 10, "proxy requests", proxyRequests, "10 or more");
  }

  private static void require(boolean holds, String what, int seen, String range) {
    if (!holds) {
      throw new IllegalArgumentException(what + " is " + seen + "; write " + range);
    }
  }
}
