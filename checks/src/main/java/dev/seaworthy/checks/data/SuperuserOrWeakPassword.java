package dev.seaworthy.checks.data;

import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.checks.spring.Stage;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Confidence;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds a database account that owns the server, or whose password is none. */
final class SuperuserOrWeakPassword implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("data.superuser-or-weak-password")
          .severity(Severity.ERROR)
          .title("The database account is an administrator's, or has no password")
          .why(
              """
              One injection or one leak then owns the whole server instead of one schema.""")
          .notWhen("The database is embedded, such as H2 with the user sa.")
          .notWhen(
              """
              The environment is a developer's: then it is information. A published password is
              left to secrets.placeholder-in-force.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Make an account with the rights the application needs, and give it a password from
              the secret store: `spring.datasource.username=shop_app`,
              `spring.datasource.password=${DB_PASSWORD}`.""")
          .mend(
              Framework.DJANGO,
              """
              Make an account with the rights the project needs, and read its password from the
              environment: `"USER": "shop_app"`, `"PASSWORD": os.environ["DB_PASSWORD"]`.""")
          .fix(FixClass.MANUAL)
          .references(
              Reference.cwe(250),
              Reference.cwe(521),
              Reference.owasp("Database_Security_Cheat_Sheet"))
          .build();

  private static final Set<String> SUPERUSERS =
      Set.of("root", "sa", "postgres", "admin", "system", "sys");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (DjangoSettings.isDjango(deployment)) {
      return DjangoSettings.whereDeployed(deployment, SuperuserOrWeakPassword::django);
    }
    List<Outcome> outcomes = new ArrayList<>();
    Databases.accounts(deployment)
        .forEach(
            account -> {
              outcomes.add(Outcome.judge(account.user(), SuperuserOrWeakPassword::user));
              outcomes.add(Outcome.judge(account.password(), SuperuserOrWeakPassword::password));
            });
    if (outcomes.isEmpty()) {
      return Outcome.notApplicable("no account for a database server is set");
    }
    return Stage.mild(deployment, Outcome.together(outcomes));
  }

  private static Outcome django(DjangoSettings settings) {
    List<Outcome> outcomes = new ArrayList<>(DjangoDatabases.open(settings));
    DjangoDatabases.in(settings)
        .filter(DjangoDatabases.Database::isServer)
        .forEach(
            database -> {
              Databases.Account account =
                  new Databases.Account(database.text("USER"), database.text("PASSWORD"));
              outcomes.add(
                  mild(database, Outcome.judge(account.user(), SuperuserOrWeakPassword::user)));
              outcomes.add(
                  mild(
                      database,
                      Outcome.judge(
                          account.password(),
                          password ->
                              password.isEmpty() && database.isBySocket()
                                  ? Verdict.fine()
                                  : password(password))));
            });
    return outcomes.isEmpty()
        ? Outcome.notApplicable("no database server is set")
        : Outcome.together(outcomes);
  }

  /** A default for the machine itself is a developer's; a deployment names another. */
  private static Outcome mild(DjangoDatabases.Database database, Outcome outcome) {
    return outcome.changing(
        flaw ->
            database.isLocal() && flaw.condition().startsWith("unless")
                ? flaw.at(Severity.WARNING).with(Confidence.LIKELY)
                : flaw);
  }

  private static Verdict user(String user) {
    String name = user.strip().toLowerCase(Locale.ROOT);
    return SUPERUSERS.contains(name)
        ? Verdict.flawed("is " + name + ", who owns the whole server")
        : Verdict.fine();
  }

  private static Verdict password(String password) {
    return password.isBlank() ? Verdict.flawed("is empty") : Verdict.fine();
  }
}
