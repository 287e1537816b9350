package dev.seaworthy.benchmarks.tables;

import io.netty.handler.ipfilter.IpSubnetFilter;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetSocketAddress;
import java.util.List;

/** Opens the decision of Netty's filter, which otherwise needs a channel. */
final class NettyRules extends IpSubnetFilter {
  NettyRules(List<IpSubnetFilterRule> rules) {
    super(true, rules);
  }

  /** The filter never looks at the channel's context, only at the address. */
  @SuppressWarnings("NullAway") // No channel exists in a benchmark of the rules alone.
  boolean accepts(InetSocketAddress address) {
    return accept(null, address);
  }
}
