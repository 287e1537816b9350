package dev.seaworthy.guard.hosts;

import dev.seaworthy.guard.address.AddressParser;
import dev.seaworthy.guard.address.AddressSlot;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.request.RequestView;
import java.util.List;
import java.util.Set;

/**
 * Requests whose host is not judged: health checks of load balancers, which call by address.
 *
 * <p>A path is exempt exactly as written, for {@code GET} and {@code HEAD} only. A peer (the
 * socket's other end, never a forwarded address) within one of the blocks may name an IP address as
 * the host, on any path. Immutable.
 *
 * @param paths decoded paths, such as {@code /healthz}
 * @param peersByAddress blocks whose peers may call by IP address
 */
public record HostExemptions(Set<String> paths, List<Cidr> peersByAddress) {
  /** Exempts nothing. */
  public static final HostExemptions NONE = new HostExemptions(Set.of(), List.of());

  /**
   * Copies both.
   *
   * @throws IllegalArgumentException if a path does not start with a slash
   */
  public HostExemptions {
    paths = Set.copyOf(paths);
    peersByAddress = List.copyOf(peersByAddress);
    for (String path : paths) {
      if (!path.startsWith("/")) {
        throw new IllegalArgumentException(
            "health-check path does not start with a slash; write it like /healthz");
      }
    }
  }

  /** Whether this is a health check by its path. */
  public boolean isHealthCheck(RequestView request) {
    if (paths.isEmpty() || !paths.contains(request.path())) {
      return false;
    }
    return request.method().equals("GET") || request.method().equals("HEAD");
  }

  /** Whether this peer may call with this host text, because the text is an IP address. */
  public boolean mayCallByAddress(long peerHi, long peerLo, String host) {
    for (int index = 0; index < peersByAddress.size(); index++) {
      if (peersByAddress.get(index).contains(peerHi, peerLo)) {
        return isAddress(host);
      }
    }
    return false;
  }

  private static boolean isAddress(String host) {
    int end = HostSyntax.nameEnd(host);
    if (end == HostSyntax.MALFORMED) {
      return false;
    }
    int brackets = host.charAt(0) == '[' ? 1 : 0;
    return AddressParser.parse(host, brackets, end - brackets, new AddressSlot());
  }
}
