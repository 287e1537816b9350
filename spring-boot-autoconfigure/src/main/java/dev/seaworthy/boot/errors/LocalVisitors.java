package dev.seaworthy.boot.errors;

import dev.seaworthy.boot.door.InternalNetworks;
import dev.seaworthy.boot.door.Passage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * Who may see the inside while {@code DEBUG} is on: callers from an internal address that is beyond
 * doubt. A proxy on this machine makes the whole world local, so a request that shows any sign of
 * one is not, unless that proxy is trusted and says so itself. Immutable.
 */
final class LocalVisitors {
  private static final List<String> SIGNS_OF_A_PROXY = List.of("Via", "X-Real-IP");

  private final InternalNetworks internal;

  LocalVisitors(InternalNetworks internal) {
    this.internal = internal;
  }

  boolean include(HttpServletRequest request) {
    return Passage.of(request)
        .map(passage -> isCertain(passage, request) && internal.contain(passage.client()))
        .orElse(false);
  }

  private static boolean isCertain(Passage passage, HttpServletRequest request) {
    return passage.isThroughTrustedProxy()
        ? passage.isClientCertain()
        : passage.isClientCertain()
            && SIGNS_OF_A_PROXY.stream().allMatch(name -> request.getHeader(name) == null);
  }
}
