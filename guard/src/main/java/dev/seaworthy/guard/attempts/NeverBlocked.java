package dev.seaworthy.guard.attempts;

import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.address.SpecialRanges;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who is never blocked, as one allow-list: ranges that are not the open internet, this machine's
 * own addresses, trusted proxies, health checkers, and what the configuration names. Blocking one
 * of those locks out everybody behind it.
 */
public final class NeverBlocked {
  private static final int ONE_ADDRESS = 128;

  private NeverBlocked() {}

  /** The built-in ranges together with all these. */
  @SafeVarargs
  public static List<Cidr> with(Collection<Cidr>... others) {
    Set<Cidr> all = new LinkedHashSet<>(SpecialRanges.NEVER_BLOCKED);
    for (Collection<Cidr> each : others) {
      all.addAll(each);
    }
    return List.copyOf(all);
  }

  /**
   * The addresses of this machine's network interfaces. Asks the operating system, so once at
   * start.
   *
   * @throws UncheckedIOException if the operating system does not tell
   */
  public static List<Cidr> ownAddresses() {
    try {
      List<Cidr> own = new ArrayList<>();
      for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
        for (InetAddress address : Collections.list(each.getInetAddresses())) {
          own.add(exactly(address));
        }
      }
      return List.copyOf(own);
    } catch (SocketException e) {
      throw new UncheckedIOException(
          "addresses of this machine cannot be read ("
              + e.getMessage()
              + "); name them in the allow-list",
          e);
    }
  }

  private static Cidr exactly(InetAddress inet) {
    Address address = Address.of(inet);
    return Cidr.around(address.hi(), address.lo(), ONE_ADDRESS);
  }
}
