package dev.seaworthy.report.junit;

import dev.seaworthy.engine.audit.Failure;
import dev.seaworthy.engine.audit.Finding;
import dev.seaworthy.engine.audit.Open;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.audit.Suppressed;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Environment;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.report.Run;
import dev.seaworthy.report.telling.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One application in one environment.
 *
 * @param name what a person reads
 * @param className what build servers sort by: a dotted name
 * @param cases the cases, the one about the reading first
 */
record Suite(String name, String className, List<TestCase> cases) {
  private static final String READING = "read the project";

  static Suite of(Deployment deployment, Report report, Run run) {
    Environment environment = deployment.environment();
    List<TestCase> cases = new ArrayList<>();
    cases.add(reading(report));
    for (Finding each : report.findings()) {
      if (isAbout(each, deployment)) {
        cases.add(found(each, run, environment));
      }
    }
    for (Open each : report.open()) {
      if (each.application().equals(deployment.application())
          && each.environments().contains(environment)) {
        cases.add(open(each, run, report, environment));
      }
    }
    for (Failure each : report.failures()) {
      if (each.application().equals(deployment.application())) {
        String text = "the check failed (" + each.cause() + "): a defect of Seaworthy";
        cases.add(new TestCase(each.declaration().id(), "", TestCase.Kind.ERROR, text, text));
      }
    }
    skipped(deployment, report, cases);
    String name = Words.application(deployment.application()) + ", " + environment.name();
    String className =
        "seaworthy."
            + dotted(Words.application(deployment.application()))
            + "."
            + dotted(environment.name());
    return new Suite(name, className, told(cases));
  }

  void write(Xml xml, Run run) {
    xml.open(
        "testsuite",
        "name",
        name,
        "tests",
        String.valueOf(tests()),
        "failures",
        String.valueOf(failures()),
        "errors",
        String.valueOf(errors()),
        "skipped",
        String.valueOf(skipped()),
        "time",
        "0",
        "timestamp",
        run.today() + "T00:00:00",
        "hostname",
        "localhost");
    cases.forEach(each -> each.write(xml, className, run));
    xml.close("testsuite");
  }

  long tests() {
    return cases.size();
  }

  long failures() {
    return count(TestCase.Kind.FAILURE);
  }

  long errors() {
    return count(TestCase.Kind.ERROR);
  }

  long skipped() {
    return count(TestCase.Kind.SKIPPED);
  }

  private long count(TestCase.Kind kind) {
    return cases.stream().filter(each -> each.kind() == kind).count();
  }

  private static boolean isAbout(Finding finding, Deployment deployment) {
    return finding.application().equals(deployment.application())
        && finding.environments().contains(deployment.environment());
  }

  private static TestCase reading(Report report) {
    String lost =
        report.troubles().stream()
            .filter(each -> each.severity() != Trouble.Severity.NOTICE)
            .map(Trouble::toString)
            .collect(Collectors.joining("\n"));
    return lost.isEmpty()
        ? new TestCase(READING, "", TestCase.Kind.PASSED, "", "")
        : new TestCase(READING, "", TestCase.Kind.ERROR, "something was not read", lost);
  }

  private static TestCase found(Finding finding, Run run, Environment here) {
    boolean counts =
        finding.severity().isAtLeast(run.gate().failLevel())
            && (!run.gate().productionOnly() || here.production());
    Declaration declaration = finding.declaration();
    String mend = declaration.mends().getOrDefault(finding.application().framework(), "");
    String where = finding.flaw().origin().primary().map(Place::toString).orElse("no file sets it");
    String text =
        String.join(
            "\n",
            Words.sentence(finding),
            "at: " + where,
            "why: "
                + finding.flaw().because().map(each -> each + " ").orElse("")
                + declaration.why(),
            "mend (" + declaration.fix().word() + "): " + mend);
    return new TestCase(
        name(finding),
        finding.flaw().origin().primary().map(Place::file).orElse(""),
        counts ? TestCase.Kind.FAILURE : TestCase.Kind.PASSED,
        finding.severity().word() + ": " + declaration.title(),
        text);
  }

  private static TestCase open(Open open, Run run, Report report, Environment here) {
    String needed =
        open.missing().names().isEmpty()
            ? ""
            : "; supply " + String.join(", ", open.missing().names());
    boolean counts =
        run.gate().failingQuestions(report).contains(open)
            && (!run.gate().productionOnly() || here.production());
    String text = "undetermined: " + open.missing().reason() + needed;
    String checks =
        open.declarations().stream().map(Declaration::id).collect(Collectors.joining(", "));
    return new TestCase(
        "undetermined " + open.missing().subject(),
        open.missing().origin().primary().map(Place::file).orElse(""),
        counts ? TestCase.Kind.FAILURE : TestCase.Kind.SKIPPED,
        text,
        text + "\nfor: " + checks);
  }

  private static void skipped(Deployment deployment, Report report, List<TestCase> cases) {
    for (Suppressed each : report.suppressed()) {
      if (isAbout(each.finding(), deployment)) {
        cases.add(skipped(each.finding(), "accepted: " + each.decision().reason()));
      }
    }
    for (Finding each : report.known()) {
      if (isAbout(each, deployment)) {
        cases.add(skipped(each, "in the baseline"));
      }
    }
  }

  private static TestCase skipped(Finding finding, String reason) {
    return new TestCase(
        name(finding),
        finding.flaw().origin().primary().map(Place::file).orElse(""),
        TestCase.Kind.SKIPPED,
        reason,
        Words.sentence(finding));
  }

  private static String name(Finding finding) {
    return finding.id() + " " + finding.flaw().subject();
  }

  /** The same cases, each under a name of its own: build servers follow a case by its name. */
  private static List<TestCase> told(List<TestCase> cases) {
    Map<String, Integer> seen = new HashMap<>();
    List<TestCase> told = new ArrayList<>();
    for (TestCase each : cases) {
      int times = seen.merge(each.name(), 1, Integer::sum);
      told.add(times == 1 ? each : each.named(each.name() + " (" + times + ")"));
    }
    return List.copyOf(told);
  }

  private static String dotted(String name) {
    return name.replace('.', '_').replace(' ', '_');
  }
}
