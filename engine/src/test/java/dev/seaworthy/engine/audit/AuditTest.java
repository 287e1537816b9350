package dev.seaworthy.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.check.ApplicationCheck;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Rule;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Environment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.ProjectWord.Suppression;
import dev.seaworthy.engine.deployment.Survey;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.facts.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Rule CONSOLE =
      check(
          "debug.console-on",
          deployment ->
              Outcome.judge(
                  deployment.settings().flag("console"),
                  on -> on ? Verdict.flawed("is on") : Verdict.fine()));

  @Test
  void foldsTheSameFlawOverEnvironments() {
    Report report = audit(List.of(CONSOLE), List.of());
    assertThat(report.findings()).hasSize(1);
    assertThat(report.findings().get(0).environmentNames()).containsExactly("dev", "prod");
    assertThat(report.findings().get(0).inProduction()).isTrue();
    assertThat(report.tally()).isEqualTo(new Report.Tally(1, 0, 1, 0, 0));
  }

  @Test
  void onlyProductionGates() {
    Rule devOnly =
        check(
            "debug.dev-only",
            deployment ->
                deployment.environment().production()
                    ? Outcome.passed()
                    : Outcome.found(Flaw.of("x", "is bad", Origin.none())));
    Report report = audit(List.of(devOnly), List.of());
    assertThat(report.findings()).hasSize(1);
    assertThat(report.gating(Severity.INFO)).isEmpty();
  }

  @Test
  void putsTheWorstFirst() {
    Rule mild =
        check("a.mild", d -> Outcome.found(Flaw.of("x", "m", Origin.none()).at(Severity.INFO)));
    Rule worst =
        check(
            "z.worst", d -> Outcome.found(Flaw.of("x", "w", Origin.none()).at(Severity.CRITICAL)));
    assertThat(audit(List.of(mild, CONSOLE, worst), List.of()).findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.CRITICAL, Severity.ERROR, Severity.INFO);
  }

  @Test
  void goesOnAfterACheckThatThrowsAndIsIncomplete() {
    Rule broken =
        check(
            "a.broken",
            deployment -> {
              throw new IllegalStateException("secret text");
            });
    Report report = audit(List.of(broken, CONSOLE), List.of());
    assertThat(report.failures()).hasSize(1);
    assertThat(report.failures().get(0).cause()).isEqualTo("IllegalStateException");
    assertThat(report.findings()).hasSize(1);
    assertThat(report.isIncomplete()).isTrue();
  }

  @Test
  void aNoticeLeavesTheReportWhole() {
    Trouble notice = Trouble.notice(Place.in("a.yml"), "is Latin-1", "save it as UTF-8");
    Trouble unreadable = Trouble.unreadable(Place.in("a.yml"), "is broken", "mend it");
    assertThat(reportWith(notice).isIncomplete()).isFalse();
    assertThat(reportWith(unreadable).isIncomplete()).isTrue();
  }

  @Test
  void suppressesInTheNamedEnvironmentOnly() {
    Report report = audit(List.of(CONSOLE), List.of(decision("debug.console-on", "dev", null)));
    assertThat(report.findings().get(0).environmentNames()).containsExactly("prod");
    assertThat(report.suppressed().get(0).finding().environmentNames()).containsExactly("dev");
    assertThat(report.stale()).isEmpty();
  }

  @Test
  void heedsADecisionOnItsLastDayAndNotAfter() {
    assertThat(
            audit(List.of(CONSOLE), List.of(decision("debug.console-on", null, TODAY))).findings())
        .isEmpty();
    Report after =
        audit(List.of(CONSOLE), List.of(decision("debug.console-on", null, TODAY.minusDays(1))));
    assertThat(after.findings()).hasSize(1);
    assertThat(after.stale()).hasSize(1);
  }

  @Test
  void reportsADecisionThatMatchesNothingAsStale() {
    Suppression unused = decision("debug.no-such-check", null, null);
    assertThat(audit(List.of(CONSOLE), List.of(unused)).stale()).containsExactly(unused);
  }

  @Test
  void anApplicationCheckSeesAllEnvironmentsAndMayNameSome() {
    ApplicationCheck sameKey =
        new ApplicationCheck() {
          @Override
          public Declaration declaration() {
            return declared("secrets.same");
          }

          @Override
          public Outcome examine(List<Deployment> deployments) {
            assertThat(deployments).hasSize(2);
            return Outcome.found(Flaw.of("key", "is shared", Origin.none()).in(List.of("prod")));
          }
        };
    assertThat(audit(List.of(sameKey), List.of()).findings().get(0).environmentNames())
        .containsExactly("prod");
  }

  @Test
  void theFingerprintForgetsLinesAndKeepsTheEnvironment() {
    Finding atLine3 = audit(List.of(CONSOLE), List.of()).findings().get(0);
    Finding elsewhere =
        new Finding(
            atLine3.declaration(),
            atLine3.application(),
            atLine3.environments(),
            Flaw.of("console", "is on", Origin.at(Place.at("other.yml", 99))));
    assertThat(elsewhere.fingerprint("prod")).isEqualTo(atLine3.fingerprint("prod"));
    assertThat(elsewhere.fingerprint("dev")).isNotEqualTo(atLine3.fingerprint("prod"));
    assertThat(elsewhere.fingerprint("prod")).matches("[0-9a-f]{32}");
  }

  private static Report reportWith(Trouble trouble) {
    return Audit.by(List.of(CONSOLE), TODAY).of(new Survey(List.of(), List.of(trouble)), List.of());
  }

  private static Report audit(List<Rule> rules, List<Suppression> decisions) {
    Place place = Place.at("application.yml", 3);
    Fact<Datum> console =
        new Fact<>("console", Value.known(Datum.text("true")), Origin.of(Layer.at(place, "true")));
    Settings settings = Settings.of(Settings.Naming.RELAXED, List.of(console));
    Application shop =
        new Application("shop", "", Framework.SPRING_BOOT, Fact.unset("spring-boot.version"));
    Survey survey =
        new Survey(
            List.of(
                Deployment.of(shop, Environment.other("dev"), settings).build(),
                Deployment.of(shop, Environment.production("prod", "its name"), settings).build()),
            List.of());
    return Audit.by(rules, TODAY).of(survey, decisions);
  }

  private static Suppression decision(
      String check, @Nullable String environment, @Nullable LocalDate until) {
    return new Suppression(
        check,
        Optional.ofNullable(environment),
        Optional.empty(),
        "we know",
        Optional.ofNullable(until),
        Place.at("seaworthy.yml", 7));
  }

  private static Check check(String id, Function<Deployment, Outcome> rule) {
    return new Check() {
      @Override
      public Declaration declaration() {
        return declared(id);
      }

      @Override
      public Outcome examine(Deployment deployment) {
        return rule.apply(deployment);
      }
    };
  }

  private static Declaration declared(String id) {
    return Declaration.of(id)
        .severity(Severity.ERROR)
        .title("Something is on")
        .why("Because.")
        .mend(Framework.SPRING_BOOT, "Switch it off.")
        .references(Reference.cwe(489))
        .build();
  }
}
