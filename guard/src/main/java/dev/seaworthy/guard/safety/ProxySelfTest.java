package dev.seaworthy.guard.safety;

import dev.seaworthy.guard.address.Provenance;

/**
 * Notices a proxy that stands in front and is not configured: nearly all requests of a minute come
 * from one peer and carry a forwarding header that is ignored.
 *
 * <p>The peer is found by majority vote (Boyer and Moore), so that no table is needed. Confined to
 * whoever holds the lock of {@link SafetyNets}.
 */
final class ProxySelfTest {
  private static final long WINDOW_SECONDS = 60;

  private final SafetyLimits limits;
  private long windowEnd;
  private int requests;
  private int carried;
  private int votes;
  private long candidateHi;
  private long candidateLo;
  private boolean suspected;
  private long peerHi;
  private long peerLo;

  ProxySelfTest(SafetyLimits limits) {
    this.limits = limits;
  }

  void seen(long hi, long lo, Provenance provenance, long now) {
    if (now >= windowEnd || now < windowEnd - WINDOW_SECONDS) {
      judge();
      requests = 0;
      carried = 0;
      votes = 0;
      windowEnd = now + WINDOW_SECONDS;
    }
    requests++;
    boolean candidate = hi == candidateHi && lo == candidateLo;
    if (provenance != Provenance.PEER_DESPITE_HEADER) {
      votes = Math.max(0, votes - 1);
    } else if (candidate) {
      votes++;
      carried++;
    } else if (votes-- == 0) {
      candidateHi = hi;
      candidateLo = lo;
      votes = 1;
      carried = 1;
    }
    if (requests == limits.proxyRequests()) {
      judge();
    }
  }

  boolean suspects() {
    return suspected;
  }

  long peerHi() {
    return peerHi;
  }

  long peerLo() {
    return peerLo;
  }

  private void judge() {
    if (requests < limits.proxyRequests()) {
      return;
    }
    suspected = carried * 100L >= requests * (long) limits.proxyPercent();
    peerHi = candidateHi;
    peerLo = candidateLo;
  }
}
