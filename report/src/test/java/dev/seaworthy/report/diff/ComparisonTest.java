package dev.seaworthy.report.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.engine.audit.Baseline;
import dev.seaworthy.engine.audit.Finding;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.report.Golden;
import dev.seaworthy.report.Schemas;
import dev.seaworthy.report.Specimen;
import dev.seaworthy.report.json.JsonReport;
import dev.seaworthy.report.json.MalformedJsonException;
import dev.seaworthy.report.text.ComparisonText;
import dev.seaworthy.report.text.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Path SCHEMA = Path.of("..", "docs", "schema", "diff-1.json");

  @Test
  void aReportComparedWithItselfHasNoChange() throws MalformedJsonException {
    Comparison same = compared(Specimen.complete(), Specimen.complete());
    assertThat(same.changes()).isEmpty();
    assertThat(same.exitCode()).isZero();
    assertThat(same.opened() + same.settled()).isZero();
  }

  @Test
  void tellsEveryKindOfChange() throws MalformedJsonException, IOException {
    Comparison comparison = compared(Specimen.complete(), changed());
    Golden.assertPinned("diff-80.txt", new ComparisonText(comparison).on(Terminal.plain()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ComparisonJson.write(comparison, "0.1.0", out);
    String document = out.toString(StandardCharsets.UTF_8);
    Golden.assertPinned("diff.json", document);
    assertThat(Schemas.problems(Files.readString(SCHEMA), document)).isEmpty();
    assertThat(comparison.exitCode()).isEqualTo(1);
  }

  @Test
  void aLineThatMovesIsNoChange() throws MalformedJsonException {
    Report moved =
        with(
            finding -> {
              Flaw flaw = finding.flaw();
              Origin lower = Origin.at(Place.at("elsewhere.yml", 999));
              return of(finding, flawAt(flaw, lower));
            });
    assertThat(compared(Specimen.complete(), moved).changes()).isEmpty();
  }

  @Test
  void onlySetbacksInProductionAtTheLevelFail() throws MalformedJsonException {
    Told before = told(without(Specimen.complete(), "https.hsts-missing-or-weak"));
    Told after = told(Specimen.complete());
    assertThat(Comparison.of(before, after, Severity.ERROR).exitCode()).isZero();
    assertThat(Comparison.of(before, after, Severity.WARNING).exitCode()).isEqualTo(1);
    Told withoutDev = told(without(Specimen.complete(), "errors.details-shown"));
    assertThat(Comparison.of(withoutDev, after, Severity.INFO).exitCode()).isZero();
  }

  @Test
  void halfAReportCannotSayWhatAChangeAdded() throws MalformedJsonException {
    assertThat(compared(Specimen.complete(), Specimen.whole()).exitCode()).isEqualTo(3);
    assertThat(compared(Specimen.whole(), Specimen.complete()).exitCode()).isEqualTo(3);
  }

  @Test
  void whatABaselineKnowsIsAcceptedAndNotMended() throws MalformedJsonException {
    Report known = Baseline.of(Specimen.complete()).against(Specimen.complete(), entry -> true);
    Comparison comparison = compared(Specimen.complete(), known);
    assertThat(comparison.changes())
        .extracting(Comparison.Change::kind)
        .containsOnly(Comparison.Kind.ACCEPTED);
  }

  @Test
  void whatWentWithItsEnvironmentIsNotMended() throws MalformedJsonException {
    Report clean = Specimen.clean();
    Comparison comparison = compared(Specimen.complete(), clean);
    assertThat(comparison.of(Comparison.Kind.GONE)).isNotEmpty();
    assertThat(comparison.of(Comparison.Kind.GONE))
        .flatExtracting(Comparison.Change::environments)
        .containsOnly("default", "dev");
    assertThat(comparison.of(Comparison.Kind.MENDED))
        .flatExtracting(Comparison.Change::environments)
        .containsOnly("prod");
  }

  @Test
  void refusesWhatIsNoReport() {
    assertThatThrownBy(() -> Told.read("{\"format\": \"x\"}".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(MalformedJsonException.class)
        .hasMessage("is no report: write one with check --format json");
  }

  private static Report changed() {
    List<Finding> findings = new ArrayList<>();
    for (Finding each : Specimen.complete().findings()) {
      switch (each.declaration().id()) {
        case "https.hsts-missing-or-weak" -> findings.add(of(each, each.flaw().at(Severity.ERROR)));
        case "errors.details-shown" ->
            findings.add(of(each, each.flaw().unless("unless X is set")));
        case "actuator.heap-dump-open" -> {}
        default -> findings.add(each);
      }
    }
    Finding pattern = findings.get(0);
    Flaw added = Flaw.of("shop.token", "is a token (9 characters, hidden)", Origin.none());
    findings.add(of(pattern, added));
    return replaced(findings);
  }

  private static Report with(UnaryOperator<Finding> change) {
    return replaced(Specimen.complete().findings().stream().map(change).toList());
  }

  private static Report without(Report report, String id) {
    return replaced(
        report.findings().stream().filter(each -> !each.declaration().id().equals(id)).toList());
  }

  private static Report replaced(List<Finding> findings) {
    Report report = Specimen.complete();
    return new Report(
        report.deployments(),
        findings,
        report.open(),
        report.failures(),
        report.suppressed(),
        report.stale(),
        report.troubles(),
        report.tally());
  }

  private static Finding of(Finding finding, Flaw flaw) {
    return new Finding(finding.declaration(), finding.application(), finding.environments(), flaw);
  }

  private static Flaw flawAt(Flaw flaw, Origin origin) {
    return new Flaw(
        flaw.subject(),
        flaw.message(),
        flaw.condition(),
        origin,
        flaw.severity(),
        flaw.confidence(),
        flaw.because(),
        flaw.environments());
  }

  private static Comparison compared(Report before, Report after) throws MalformedJsonException {
    return Comparison.of(told(before), told(after), Severity.ERROR);
  }

  private static Told told(Report report) throws MalformedJsonException {
    String document = Golden.written(new JsonReport(), report, Specimen.run());
    return Told.read(document.getBytes(StandardCharsets.UTF_8));
  }
}
