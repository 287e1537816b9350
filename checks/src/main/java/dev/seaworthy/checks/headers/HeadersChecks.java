package dev.seaworthy.checks.headers;

import dev.seaworthy.engine.check.Rule;
import java.util.List;

/** The checks of this area, by name. */
public final class HeadersChecks {
  private HeadersChecks() {}

  /** Every check of this area, sorted by id. */
  public static List<Rule> all() {
    return List.of(
        new ContentPolicyWeak(),
        new DroppedBySpringSecurity(),
        new FramingAllowed(),
        new NoContentSecurityPolicy(),
        new NoReferrerOrOpenerPolicy(),
        new NosniffOff(),
        new PrivatePagesCached(),
        new ProductBanner(),
        new SecurityHeadersOff(),
        new SecurityMiddlewareLate());
  }
}
