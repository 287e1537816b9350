package dev.seaworthy.checks.data;

import dev.seaworthy.engine.check.Rule;
import java.util.List;

/** The checks of this area, by name. */
public final class DataChecks {
  private DataChecks() {}

  /** Every check of this area, sorted by id. */
  public static List<Rule> all() {
    return List.of(
        new CachePerProcess(),
        new ConnectionNotEncrypted(),
        new DatabaseIsAFile(),
        new DefaultOrMissingCredentials(),
        new EmbeddedDatabase(),
        new FlywayCleanAllowed(),
        new InitScriptsAlwaysRun(),
        new MailNotEncrypted(),
        new MailNotSent(),
        new MigrationsOffOrUnordered(),
        new SchemaDroppedAtStart(),
        new SchemaUpdatedAtStart(),
        new SuperuserOrWeakPassword(),
        new TlsVerificationOff());
  }
}
