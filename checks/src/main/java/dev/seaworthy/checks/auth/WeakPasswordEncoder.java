package dev.seaworthy.checks.auth;

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
import dev.seaworthy.engine.program.Observation.PasswordEncoding;
import java.util.List;
import java.util.Locale;

/** Finds passwords stored in clear or under a broken hash in configuration. */
final class WeakPasswordEncoder implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("auth.weak-password-encoder")
          .severity(Severity.ERROR)
          .title("A password is stored in clear or under a broken hash")
          .why(
              """
              Whoever reads the file or the table reads the passwords, or finds them within
              minutes.\
              """)
          .notWhen(
              """
              The property is a client's secret, which auth.literal-client-secret reports.\
              """)
          .mend(
              Framework.SPRING_BOOT,
              """
              Store it as `{bcrypt}…` or `{argon2}…`; in code use
              `PasswordEncoderFactories.createDelegatingPasswordEncoder()`.\
              """)
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

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
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

  private static Verdict verdict(String stored) {
    String lowered = stored.toLowerCase(Locale.ROOT);
    return WEAK.stream()
        .filter(lowered::startsWith)
        .findFirst()
        .<Verdict>map(mark -> Verdict.flawed("is stored as " + mark))
        .orElseGet(Verdict::fine);
  }
}
