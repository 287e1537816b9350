package dev.seaworthy.boot.errors;

import dev.seaworthy.boot.door.Passage;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * Who may see the inside while {@code DEBUG} is on: callers from an internal address that is beyond
 * doubt. A proxy on this machine makes the whole world local, so a request that shows any sign of
 * one is not, unless that proxy is trusted and says so itself. Immutable.
 */
final class LocalVisitors {
  private static final List<String> SIGNS_OF_A_PROXY = List.of("Via", "X-Real-IP");

  private final List<Cidr> internal;

  LocalVisitors(List<Cidr> internal) {
    this.internal = List.copyOf(internal);
  }

  /**
   * Callers from these addresses and networks.
   *
   * @throws IllegalArgumentException if one is neither
   */
  static LocalVisitors in(List<String> networks) {
    return new LocalVisitors(networks.stream().map(Cidr::parse).toList());
  }

  boolean include(HttpServletRequest request) {
    return Passage.of(request)
        .map(passage -> isCertain(passage, request) && isInternal(passage.client()))
        .orElse(false);
  }

  private static boolean isCertain(Passage passage, HttpServletRequest request) {
    return passage.isThroughTrustedProxy()
        ? passage.isClientCertain()
        : passage.isClientCertain()
            && SIGNS_OF_A_PROXY.stream().allMatch(name -> request.getHeader(name) == null);
  }

  private boolean isInternal(Address client) {
    return internal.stream().anyMatch(network -> network.contains(client.hi(), client.lo()));
  }
}
