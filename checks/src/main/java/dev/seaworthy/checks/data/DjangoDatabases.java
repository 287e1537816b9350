package dev.seaworthy.checks.data;

import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.checks.spring.Loopback;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.facts.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The databases in {@code DATABASES}, by alias. */
final class DjangoDatabases {
  private static final String STEM = "DATABASES.";

  /**
   * One database.
   *
   * @param settings the project's settings
   * @param alias its name in {@code DATABASES}
   */
  record Database(Settings settings, String alias) {
    /** A field of it, such as {@code USER}. */
    Fact<String> text(String field) {
      return settings.text(STEM + alias + "." + field);
    }

    /** A field of it, as it stands. */
    Fact<Datum> field(String field) {
      return settings.fact(STEM + alias + "." + field);
    }

    /** The engine's last part in lower case, such as {@code postgresql}; empty if not known. */
    Optional<String> engine() {
      return text("ENGINE")
          .inForce()
          .map(path -> path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
          .map(last -> last.equals("psycopg2") ? "postgresql" : last);
    }

    /** Whether its data lies in a file of the machine. */
    boolean isFile() {
      return engine()
          .filter(each -> each.equals("sqlite3") || each.equals("spatialite"))
          .isPresent();
    }

    /** Whether it is surely a server. */
    boolean isServer() {
      return engine().isPresent() && !isFile() && !engine().get().contains("dummy");
    }

    /** Whether it is on the machine itself, reached by its name or by a socket. */
    boolean isLocal() {
      return text("HOST")
          .inForce()
          .map(String::strip)
          .map(host -> host.isEmpty() || host.startsWith("/") || Loopback.is(host))
          .orElse(!text("HOST").isSet());
    }

    /** Whether a password is needed: a socket also knows who asks. */
    boolean isBySocket() {
      Optional<String> host = text("HOST").inForce().map(String::strip);
      return !text("HOST").isSet()
          || host.filter(name -> name.isEmpty() || name.startsWith("/")).isPresent();
    }

    /** Whether it is on another machine, by a name of the internet or of a network. */
    boolean isRemote() {
      return text("HOST")
          .inForce()
          .map(String::strip)
          .filter(host -> host.indexOf('.') > 0 && !host.startsWith("/") && !Loopback.is(host))
          .isPresent();
    }
  }

  private DjangoDatabases() {}

  /** Each database whose entry was read. */
  static Stream<Database> in(DjangoSettings settings) {
    Settings all = settings.deployment().settings();
    return all.under("DATABASES")
        .map(Fact::name)
        .filter(name -> name.indexOf('.', STEM.length()) < 0)
        .map(name -> new Database(all, name.substring(STEM.length())));
  }

  /** What is missing where the databases are not known, or one of them. */
  static List<Outcome> open(DjangoSettings settings) {
    Fact<Datum> databases = settings.setting("DATABASES");
    List<Outcome> open = new ArrayList<>();
    if (databases.value() instanceof Value.Unknown<Datum>) {
      open.add(DjangoSettings.undecided(databases));
    }
    settings
        .deployment()
        .settings()
        .under("DATABASES")
        .filter(fact -> fact.name().indexOf('.', STEM.length()) < 0)
        .filter(fact -> fact.value() instanceof Value.Unknown<Datum>)
        .forEach(fact -> open.add(DjangoSettings.undecided(fact)));
    return open;
  }
}
