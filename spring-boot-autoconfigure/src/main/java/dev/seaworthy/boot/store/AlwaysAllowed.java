package dev.seaworthy.boot.store;

import dev.seaworthy.guard.address.Cidr;
import java.util.List;

/**
 * The networks that are never blocked by configuration: private ones, this machine, the proxies,
 * and those of {@code seaworthy.guard.allow}.
 *
 * @param networks all of them
 */
public record AlwaysAllowed(List<Cidr> networks) {
  /** Copies the list. */
  public AlwaysAllowed {
    networks = List.copyOf(networks);
  }
}
