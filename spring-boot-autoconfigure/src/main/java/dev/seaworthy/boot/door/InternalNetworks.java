package dev.seaworthy.boot.door;

import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import java.util.List;

/**
 * The addresses of people who may see the inside while {@code DEBUG} is on: Django's {@code
 * INTERNAL_IPS}. Immutable.
 *
 * @param networks addresses and networks
 */
public record InternalNetworks(List<Cidr> networks) {
  /** Copies the list. */
  public InternalNetworks {
    networks = List.copyOf(networks);
  }

  /** Whether an address is in one of them. */
  public boolean contain(Address address) {
    return networks.stream().anyMatch(each -> each.contains(address.hi(), address.lo()));
  }
}
