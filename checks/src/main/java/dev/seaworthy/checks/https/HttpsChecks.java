package dev.seaworthy.checks.https;

import dev.seaworthy.engine.check.Rule;
import java.util.List;

/** The checks of this area, by name. */
public final class HttpsChecks {
  private HttpsChecks() {}

  /** Every check of this area, sorted by id. */
  public static List<Rule> all() {
    return List.of(
        new DefaultKeystorePassword(),
        new HstsMissingOrWeak(),
        new HttpNotRedirected(),
        new LegacyTlsAllowed(),
        new NoTls(),
        new RedirectExemptTooWide());
  }
}
