package dev.seaworthy.checks.admin;

import dev.seaworthy.checks.secrets.SecretValue;
import dev.seaworthy.checks.spring.Exposure;
import dev.seaworthy.checks.spring.Loopback;
import dev.seaworthy.checks.spring.RelaxedName;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Fact;
import java.util.ArrayList;
import java.util.List;

/** Finds consoles of libraries that come with well-known logins. */
final class ThirdPartyConsoleOn implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("admin.third-party-console-on")
          .severity(Severity.WARNING)
          .title("A library's own console is on")
          .why("Their paths and first passwords are known to everybody who scans.")
          .notWhen("Only addresses of the machine itself are allowed in.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Switch it off in production:
              `spring.datasource.druid.stat-view-servlet.enabled=false`,
              `org.jobrunr.dashboard.enabled=false`; otherwise set a user, a password from outside
              and the addresses allowed in.""")
          .fix(FixClass.SAFE)
          .references(Reference.cwe(749), Reference.cwe(1392))
          .build();

  private static final List<String> SWITCHES =
      List.of("org.jobrunr.dashboard.enabled", "jobrunr.dashboard.enabled", "hawtio.enabled");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    List<Outcome> outcomes = new ArrayList<>();
    RelaxedName.endingWith(deployment, "stat-view-servlet.enabled")
        .map(fact -> deployment.settings().flag(fact.name()))
        .forEach(on -> outcomes.add(druid(deployment, on)));
    SWITCHES.forEach(
        name ->
            outcomes.add(
                Outcome.judge(
                    deployment.settings().flag(name),
                    on -> on ? Verdict.flawed("is on") : Verdict.fine())));
    return Outcome.together(outcomes);
  }

  /** Druid's console asks for a login only when one is set, and without a list lets all in. */
  private static Outcome druid(Deployment deployment, Fact<Boolean> on) {
    Fact<String> login = deployment.settings().text(RelaxedName.beside(on, "login-username"));
    Fact<String> password = deployment.settings().text(RelaxedName.beside(on, "login-password"));
    Fact<String> allow = deployment.settings().text(RelaxedName.beside(on, "allow"));
    boolean local =
        allow
            .inForce()
            .filter(text -> !text.isBlank())
            .filter(text -> List.of(text.split(",", -1)).stream().allMatch(Loopback::is))
            .isPresent();
    if (local) {
      return Outcome.judge(
          on,
          is -> is ? Verdict.flawed("is on, for this machine").at(Severity.INFO) : Verdict.fine());
    }
    boolean guarded =
        (login.isSet() && password.isSet())
            || Exposure.ofPage(deployment, "/druid/index.html") == Exposure.GUARDED;
    boolean known =
        password.inForce().map(SecretValue::of).filter(SecretValue::isPublished).isPresent();
    String how =
        guarded
            ? known ? "is on, with a password that is known" : "is on"
            : "is on, without a login";
    boolean serious = !guarded || known;
    return Outcome.judge(
        on,
        is -> {
          Verdict.Flawed flawed = Verdict.flawed(how);
          return is ? (serious ? flawed.at(Severity.ERROR) : flawed) : Verdict.fine();
        });
  }
}
