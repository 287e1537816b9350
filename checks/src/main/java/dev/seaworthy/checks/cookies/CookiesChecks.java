package dev.seaworthy.checks.cookies;

import dev.seaworthy.engine.check.Rule;
import java.util.List;

/** The checks of this area, by name. */
public final class CookiesChecks {
  private CookiesChecks() {}

  /** Every check of this area, sorted by id. */
  public static List<Rule> all() {
    return List.of(
        new CsrfNotSecure(),
        new SessionFixationAllowed(),
        new SessionIdInUrl(),
        new SessionNotHttpOnly(),
        new SessionNotSameSite(),
        new SessionNotSecure(),
        new SessionPickled(),
        new SessionReadableByVisitor(),
        new SessionTooLong(),
        new SessionsOnDisk());
  }
}
