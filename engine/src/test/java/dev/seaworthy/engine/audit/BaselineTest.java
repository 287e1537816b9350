package dev.seaworthy.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.audit.Baseline.Entry;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.engine.deployment.Environment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.ProjectWord.Suppression;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BaselineTest {
  private static final Environment DEV = Environment.other("dev");
  private static final Environment PROD = Environment.production("prod", "it is named prod");
  private static final Application SHOP =
      new Application("shop", "", Framework.SPRING_BOOT, Fact.unset("version"));
  private static final Application STALL =
      new Application("shop", "stall", Framework.SPRING_BOOT, Fact.unset("version"));

  @Test
  void whatItWasMadeOfIsKnown() {
    Report report = report(finding(SHOP, "a", 3, Severity.ERROR, DEV, PROD));
    Report heeded = Baseline.of(report).against(report, entry -> true);
    assertThat(heeded.findings()).isEmpty();
    assertThat(heeded.known()).isEqualTo(report.findings());
    assertThat(heeded.gone()).isEmpty();
  }

  @Test
  void anEntryHoldsNoLine() {
    Baseline baseline = Baseline.of(report(finding(SHOP, "a", 3, Severity.ERROR, PROD)));
    Report moved = report(finding(SHOP, "a", 97, Severity.ERROR, PROD));
    assertThat(baseline.against(moved, entry -> true).findings()).isEmpty();
  }

  @Test
  void anotherEnvironmentSubjectOrApplicationIsNew() {
    Baseline baseline = Baseline.of(report(finding(SHOP, "a", 3, Severity.ERROR, DEV)));
    Report report =
        report(
            finding(SHOP, "a", 3, Severity.ERROR, DEV, PROD),
            finding(SHOP, "b", 3, Severity.ERROR, DEV),
            finding(STALL, "a", 3, Severity.ERROR, DEV));
    Report heeded = baseline.against(report, entry -> true);
    assertThat(heeded.findings())
        .extracting(each -> each.application().folder() + each.flaw().subject())
        .containsExactly("a", "b", "stalla");
    assertThat(heeded.findings().get(0).environmentNames()).containsExactly("prod");
    assertThat(heeded.known()).hasSize(1);
  }

  @Test
  void aFindingThatIsWorseThanItWasIsNewAndAMilderOneIsNot() {
    Baseline baseline = Baseline.of(report(finding(SHOP, "a", 3, Severity.WARNING, PROD)));
    assertThat(
            baseline
                .against(report(finding(SHOP, "a", 3, Severity.ERROR, PROD)), entry -> true)
                .findings())
        .hasSize(1);
    assertThat(
            baseline
                .against(report(finding(SHOP, "a", 3, Severity.INFO, PROD)), entry -> true)
                .findings())
        .isEmpty();
  }

  @Test
  void anEntryIsGoneOnlyWhereTheRunLookedAndReadEverything() {
    Baseline baseline = Baseline.of(report(finding(SHOP, "a", 3, Severity.ERROR, PROD)));
    assertThat(baseline.against(report(), entry -> true).gone()).isEqualTo(baseline.entries());
    assertThat(baseline.against(report(), entry -> false).gone()).isEmpty();
    Trouble unread = Trouble.unreadable(Place.in("application.yml"), "is no YAML", "write YAML");
    Report half =
        new Report(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(unread),
            new Report.Tally(1, 0, 0, 0, 0));
    assertThat(baseline.against(half, entry -> true).gone()).isEmpty();
  }

  @Test
  void whatTheProjectHasSuppressedIsNotGone() {
    Finding finding = finding(SHOP, "a", 3, Severity.ERROR, PROD);
    Baseline baseline = Baseline.of(report(finding));
    Suppression decision =
        new Suppression(
            "a.b", Optional.empty(), Optional.empty(), "why", Optional.empty(), Place.in("x"));
    Report report =
        new Report(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Suppressed(finding, decision)),
            List.of(),
            List.of(),
            new Report.Tally(1, 0, 1, 0, 0));
    assertThat(baseline.against(report, entry -> true).gone()).isEmpty();
  }

  @Test
  void entriesAreSortedAndOfTwoAboutTheSameTheWorseOneCounts() {
    Entry mild = new Entry("a.b", "", "prod", "x", Severity.INFO);
    Entry bad = new Entry("a.b", "", "prod", "x", Severity.ERROR);
    Entry other = new Entry("a.a", "", "prod", "x", Severity.INFO);
    assertThat(new Baseline(List.of(mild, bad, other)).entries()).containsExactly(other, bad);
    assertThat(new Baseline(List.of(bad, other)).without(List.of(bad)).entries())
        .containsExactly(other);
  }

  private static Finding finding(
      Application application,
      String subject,
      int line,
      Severity severity,
      Environment... environments) {
    Declaration declaration =
        Declaration.of("a.b")
            .severity(severity)
            .title("Something is wrong")
            .why("Somebody could use it.")
            .mend(Framework.SPRING_BOOT, "Mend it.")
            .references(Reference.cwe(1))
            .build();
    Flaw flaw = Flaw.of(subject, "is wrong", Origin.at(Place.at("application.yml", line)));
    return new Finding(declaration, application, List.of(environments), flaw);
  }

  private static Report report(Finding... findings) {
    return new Report(
        List.of(),
        List.of(findings),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Report.Tally(1, 0, findings.length, 0, 0));
  }
}
