package dev.seaworthy.checks.limits;

import dev.seaworthy.engine.check.Rule;
import java.util.List;

/** The checks of this area, by name. */
public final class LimitsChecks {
  private LimitsChecks() {}

  /** Every check of this area, sorted by id. */
  public static List<Rule> all() {
    return List.of(
        new ApiUnthrottled(),
        new LoginAttemptsUnlimited(),
        new NoTimeoutOrGracefulStop(),
        new ProjectFilesServed(),
        new RequestLimitsLifted(),
        new UploadPermissionsTooWide(),
        new UploadUnlimited());
  }
}
