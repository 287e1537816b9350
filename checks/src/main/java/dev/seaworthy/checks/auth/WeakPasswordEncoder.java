package dev.seaworthy.checks.auth;

import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.checks.spring.Observed;
import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.RelaxedName;
import dev.seaworthy.checks.spring.Stage;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.program.Observation.PasswordEncoding;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds passwords stored in clear or under a broken hash in configuration. */
final class WeakPasswordEncoder implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("auth.weak-password-encoder")
          .severity(Severity.ERROR)
          .title("A password is stored in clear or under a broken hash")
          .why(
              """
              Whoever reads the file or the table reads the passwords, or finds them within
              minutes.""")
          .notWhen(
              """
              The property is a client's secret, which auth.literal-client-secret reports.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Store it as `{bcrypt}…` or `{argon2}…`; in code use
              `PasswordEncoderFactories.createDelegatingPasswordEncoder()`.""")
          .mend(
              Framework.DJANGO,
              """
              Put "django.contrib.auth.hashers.Argon2PasswordHasher" or PBKDF2PasswordHasher first in
              PASSWORD_HASHERS; old entries may follow, so that old passwords still log in once.""")
          .fix(FixClass.MANUAL)
          .references(Pages.PASSWORD_STORAGE, Reference.cwe(916), Reference.cwe(256))
          .build();

  private static final List<String> WEAK =
      List.of(
          "{noop}",
          "{md4}",
          "{md5}",
          "{ldap}",
          "{sha}",
          "{ssha}",
          "{sha-1}",
          "{sha-256}",
          "{sha256}");

  /** Django's hashers that are there for old passwords, and for fast tests. */
  private static final Set<String> BROKEN =
      Set.of(
          "MD5PasswordHasher",
          "SHA1PasswordHasher",
          "UnsaltedMD5PasswordHasher",
          "UnsaltedSHA1PasswordHasher",
          "CryptPasswordHasher");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (DjangoSettings.isDjango(deployment)) {
      return DjangoSettings.whereDeployed(deployment, WeakPasswordEncoder::django);
    }
    Outcome inCode =
        Outcome.of(
            Observed.in(deployment, PasswordEncoding.class)
                .filter(each -> !each.encoder().equals("BCryptPasswordEncoder"))
                .map(each -> Observed.flaw(each, "stores passwords with " + each.encoder()))
                .toList(),
            List.of());
    return Outcome.together(List.of(Stage.mild(deployment, inCode), configured(deployment)));
  }

  private static Outcome configured(Deployment deployment) {
    return Outcome.together(
        deployment
            .settings()
            .all()
            .filter(fact -> fact.inForce().isPresent())
            .map(fact -> deployment.settings().text(fact.name()))
            .filter(fact -> fact.inForce().filter(text -> text.startsWith("{")).isPresent())
            .filter(fact -> !RelaxedName.of(fact).endsWith("client-secret"))
            .map(fact -> Outcome.judge(fact, WeakPasswordEncoder::verdict))
            .toList());
  }

  /** The first hasher stores every new password; the others only read old ones. */
  private static Outcome django(DjangoSettings settings) {
    return Outcome.judge(settings.setting("PASSWORD_HASHERS"), WeakPasswordEncoder::ofHashers);
  }

  private static Verdict ofHashers(Datum hashers) {
    boolean listed = hashers instanceof Datum.Items items && !items.items().isEmpty();
    if (!listed || !(((Datum.Items) hashers).items().get(0) instanceof Datum.Text first)) {
      return Verdict.fine();
    }
    String name = first.text().substring(first.text().lastIndexOf('.') + 1);
    return BROKEN.contains(name)
        ? Verdict.flawed("stores new passwords by " + name)
        : Verdict.fine();
  }

  private static Verdict verdict(String stored) {
    String lowered = stored.toLowerCase(Locale.ROOT);
    return WEAK.stream()
        .filter(lowered::startsWith)
        .findFirst()
        .<Verdict>map(mark -> Verdict.flawed("is stored as " + mark))
        .orElseGet(Verdict::fine);
  }
}
