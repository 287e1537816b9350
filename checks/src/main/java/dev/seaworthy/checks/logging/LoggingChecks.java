package dev.seaworthy.checks.logging;

import dev.seaworthy.engine.check.Rule;
import java.util.List;

/** The checks of this area, by name. */
public final class LoggingChecks {
  private LoggingChecks() {}

  /** Every check of this area, sorted by id. */
  public static List<Rule> all() {
    return List.of(
        new AdminsWithoutMail(),
        new AppDebug(),
        new CredentialsInAccessLog(),
        new NobodyToldOfErrors(),
        new RequestDetails(),
        new SqlParameters());
  }
}
