package dev.seaworthy.guard.attempts;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import java.util.function.UnaryOperator;

/** Takes what points to a person out of what is kept: every store does it in the same way. */
public final class Reduction {
  private static final int IPV4_NET = 120;
  private static final int IPV6_SITE = 48;

  private Reduction() {}

  /** The sender, no narrower than an IPv4 /24 or an IPv6 /48. */
  public static Cidr sender(Cidr sender) {
    boolean ipv4 = Address.isIpv4(sender.hi(), sender.lo());
    int length = Math.min(sender.length(), ipv4 ? IPV4_NET : IPV6_SITE);
    return Cidr.around(sender.hi(), sender.lo(), length);
  }

  /** The lowest address of the client's IPv4 /24 or IPv6 /48. */
  public static Address client(Address client) {
    Cidr net = Cidr.around(client.hi(), client.lo(), client.isIpv4() ? IPV4_NET : IPV6_SITE);
    return new Address(net.hi(), net.lo());
  }

  /**
   * The row with sender and client cut, a pseudonym for its user name, and no user agent.
   *
   * @param pseudonym turns a user name into one that only the holder of the key can recompute
   */
  public static AttemptRow of(AttemptRow row, UnaryOperator<String> pseudonym) {
    Attempt sample = row.sample();
    String name = sample.userName();
    Attempt reduced =
        new Attempt(
            sample.at(),
            client(sample.client()),
            sample.rule(),
            sample.weight(),
            sample.mode(),
            sample.method(),
            sample.path(),
            "",
            name.isEmpty() ? "" : pseudonym.apply(name),
            sample.truncated());
    return new AttemptRow(
        sender(row.sender()), row.rule(), row.count(), row.first(), row.last(), reduced);
  }
}
