package dev.seaworthy.boot.door;

import dev.seaworthy.guard.Decision;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.address.SpecialRanges;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Says once that somebody of this machine or its network writes forwarding headers and is not among
 * the trusted proxies: most often a proxy that connects by another address than the one configured,
 * as {@code ::1} for {@code 127.0.0.1}. Who comes from the internet is not told of: anybody can
 * send such a header. Thread-safe.
 */
final class UnbelievedNeighbour {
  private static final Log LOG = LogFactory.getLog("dev.seaworthy.guard");

  private final List<Cidr> trusted;
  private final AtomicBoolean said = new AtomicBoolean();

  /**
   * Listens, if any proxy is trusted by address.
   *
   * @param trusted the proxies that are believed
   */
  UnbelievedNeighbour(List<Cidr> trusted) {
    this.trusted = trusted;
  }

  /** A request came with a forwarding header from somebody who is not believed. */
  void forwarded(Decision decision) {
    if (!trusted.isEmpty()
        && !SpecialRanges.isGlobal(decision.clientHi(), decision.clientLo())
        && said.compareAndSet(false, true)) {
      LOG.warn(said(decision.client()));
    }
  }

  private String said(Address peer) {
    return "A request came from "
        + peer
        + " with a forwarding header, which was ignored: seaworthy.proxy.trusted is "
        + trusted.stream().map(Cidr::toString).collect(Collectors.joining(", "))
        + ". If "
        + peer
        + " is your proxy, add it there; until then everybody behind it counts as "
        + peer
        + ". This is said once.";
  }
}
