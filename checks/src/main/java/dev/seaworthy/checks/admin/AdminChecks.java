package dev.seaworthy.checks.admin;

import dev.seaworthy.engine.check.Rule;
import java.util.List;

/** The checks of this area, by name. */
public final class AdminChecks {
  private AdminChecks() {}

  /** Every check of this area, sorted by id. */
  public static List<Rule> all() {
    return List.of(
        new AllRepositoriesExported(),
        new BootAdminAnonymous(),
        new DecoyWithoutAlert(),
        new DefaultPath(),
        new GuessablePath(),
        new GuessablePathAnonymous(),
        new SecretPathTold(),
        new ThirdPartyConsoleOn(),
        new WithoutDecoy());
  }

  /** Those that can find something critical in a Spring Boot application. */
  public static List<Rule> critical() {
    return List.of(new BootAdminAnonymous(), new GuessablePathAnonymous());
  }
}
