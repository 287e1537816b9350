package dev.seaworthy.checks.auth;

import dev.seaworthy.checks.django.DjangoPages;
import dev.seaworthy.checks.django.DjangoSettings;
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
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

/** Finds projects that take any password. */
final class PasswordRulesMissing implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("auth.password-rules-missing")
          .severity(Severity.WARNING)
          .title("Users may choose any password")
          .why(
              """
              Guessers try the few most common passwords on every account, and with no rules some
              account has one.""")
          .notWhen("Nobody logs in with a password of this site: accounts come from elsewhere.")
          .mend(
              Framework.DJANGO,
              """
              Put the four entries that `startproject` writes into AUTH_PASSWORD_VALIDATORS, with
              a `min_length` of 8 or more.""")
          .fix(FixClass.SAFE)
          .references(
              DjangoPages.PASSWORDS,
              Reference.cwe(521),
              Reference.owasp("Authentication_Cheat_Sheet"))
          .build();

  private static final String MINIMUM =
      "django.contrib.auth.password_validation.MinimumLengthValidator";

  /** Django's own least length, and the least that NIST SP 800-63B allows. */
  private static final BigInteger LEAST = BigInteger.valueOf(8);

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return DjangoSettings.whereDeployed(deployment, PasswordRulesMissing::django);
  }

  private static Outcome django(DjangoSettings settings) {
    Optional<Boolean> accounts = settings.installs("django.contrib.auth");
    boolean elsewhere =
        settings
            .setting("AUTHENTICATION_BACKENDS")
            .inForce()
            .filter(PasswordRulesMissing::isElsewhere)
            .isPresent();
    if (accounts.isEmpty()) {
      return DjangoSettings.undecided(settings.setting("INSTALLED_APPS"));
    }
    if (!accounts.get() || elsewhere) {
      return Outcome.notApplicable("nobody logs in with a password of this site");
    }
    return Outcome.judge(
        settings.setting("AUTH_PASSWORD_VALIDATORS"), PasswordRulesMissing::verdict);
  }

  /** Whether no backend that checks Django's own passwords is left. */
  private static boolean isElsewhere(Datum backends) {
    return backends instanceof Datum.Items items
        && !items.items().isEmpty()
        && items.items().stream()
            .allMatch(
                each ->
                    each instanceof Datum.Text name
                        && name.text().matches(".*(?i:ldap|saml|oidc|openid|remoteuser|cas\\b).*"));
  }

  private static Verdict verdict(Datum validators) {
    if (!validators.isTruthy()) {
      return Verdict.flawed("is empty");
    }
    if (!(validators instanceof Datum.Items items)) {
      return Verdict.fine();
    }
    return items.items().stream()
        .filter(each -> each instanceof Datum.Table)
        .map(each -> ((Datum.Table) each).entries())
        .filter(entry -> Datum.text(MINIMUM).equals(entry.get("NAME")))
        .flatMap(entry -> length(entry).stream())
        .filter(length -> length.compareTo(LEAST) < 0)
        .findFirst()
        .<Verdict>map(length -> Verdict.flawed("allows passwords of " + length + " characters"))
        .orElseGet(Verdict::fine);
  }

  private static Optional<BigInteger> length(Map<String, Datum> validator) {
    return validator.get("OPTIONS") instanceof Datum.Table options
            && options.entries().get("min_length") instanceof Datum.Whole length
        ? Optional.of(length.value())
        : Optional.empty();
  }
}
