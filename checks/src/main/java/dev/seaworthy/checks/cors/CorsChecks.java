package dev.seaworthy.checks.cors;

import dev.seaworthy.engine.check.Rule;
import java.util.List;

/** The checks of this area, by name. */
public final class CorsChecks {
  private CorsChecks() {}

  /** Every check of this area, sorted by id. */
  public static List<Rule> all() {
    return List.of(
        new AnyOriginWithCredentials(), new UnsafeOriginAllowed(), new WebsocketAnyOrigin());
  }
}
