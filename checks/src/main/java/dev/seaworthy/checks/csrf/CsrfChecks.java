package dev.seaworthy.checks.csrf;

import dev.seaworthy.engine.check.Rule;
import java.util.List;

/** The checks of this area, by name. */
public final class CsrfChecks {
  private CsrfChecks() {}

  /** Every check of this area, sorted by id. */
  public static List<Rule> all() {
    return List.of(new ExemptionTooWide(), new ProtectionOff(), new TrustedOriginTooWide());
  }
}
