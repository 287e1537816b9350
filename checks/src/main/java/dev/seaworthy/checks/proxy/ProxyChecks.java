package dev.seaworthy.checks.proxy;

import dev.seaworthy.engine.check.Rule;
import java.util.List;

/** The checks of this area, by name. */
public final class ProxyChecks {
  private ProxyChecks() {}

  /** Every check of this area, sorted by id. */
  public static List<Rule> all() {
    return List.of(
        new AnyClientTrusted(),
        new AppPortPublished(),
        new ForwardedHeadersIgnored(),
        new ForwardedHeadersUnguarded(),
        new SslHeaderMalformed());
  }
}
