package dev.seaworthy.cli;

import dev.seaworthy.engine.audit.Audit;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.check.Rule;
import dev.seaworthy.report.Gate;
import dev.seaworthy.report.ReportFormat;
import dev.seaworthy.report.Run;
import dev.seaworthy.report.github.GithubReport;
import dev.seaworthy.report.html.HtmlReport;
import dev.seaworthy.report.json.JsonReport;
import dev.seaworthy.report.junit.JunitReport;
import dev.seaworthy.report.sarif.SarifReport;
import dev.seaworthy.report.text.Catalogue;
import dev.seaworthy.report.text.Terminal;
import dev.seaworthy.report.text.TerminalReport;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Checks source trees and artifacts: reads each, judges it, and writes its report. */
final class CheckCommand implements Command {
  private final Parts parts;

  CheckCommand(Parts parts) {
    this.parts = parts;
  }

  @Override
  public String name() {
    return "check";
  }

  @Override
  public String summary() {
    return "say what is unsafe about a project, where, why, and how to mend it";
  }

  @Override
  public String help() {
    return """
        seaworthy check [--deploy] [PATH...]

        Reads the project in PATH (this folder if none is given), or the jar or war
        that PATH is, runs nothing of it, and says what is unsafe about it. With
        --deploy all environments are judged as deployed, and production decides the
        exit code; without it only the local one is looked at, by the checks that make
        sense there.

        """
        + Option.help(options())
        + """

        seaworthy check --django-compatible [--project DIR] [APP_LABEL...] is Django's
        own check command, with its options, levels, layout and exit codes.

        Exit codes: 0 nothing at or over the level, 1 findings, 2 wrong use or no
        supported project there, 3 could not finish or read everything.
        """;
  }

  @Override
  public List<Option> options() {
    return CheckOptions.DECLARED;
  }

  @Override
  public Option.Takes takes() {
    return Option.Takes.FILE;
  }

  @Override
  public int run(List<String> args, Console console) throws WrongUse, CannotFinish {
    if (args.contains(CompatibleCommand.SWITCH)) {
      return new CompatibleCommand(parts.settings()).run(args, console);
    }
    CheckOptions options = CheckOptions.parse(args);
    Timing timing = new Timing();
    Ahead<List<Rule>> catalogue = Ahead.of(parts.rules());
    if (options.listTags()) {
      Catalogue listed = new Catalogue(Selection.declarations(rules(catalogue, options, console)));
      console.print(listed.tags(console.terminal()));
      return ExitCode.DONE;
    }
    if (!options.tags().isEmpty()) {
      Selection.of(rules(catalogue, options, console), options.tags(), options.deploy());
    }
    int worst = Gate.PASSED;
    List<Target> targets = Target.of(options, console);
    try (Delivery delivery = Delivery.of(options.output(), console)) {
      for (Target each : targets) {
        worst = Math.max(worst, check(each, catalogue, delivery, timing));
      }
      delivery.finish(worst);
    }
    if (options.timing()) {
      console.tell(timing.text());
    }
    return worst;
  }

  private static List<Rule> rules(
      Ahead<List<Rule>> catalogue, CheckOptions options, Console console)
      throws WrongUse, CannotFinish {
    return options.checks().isEmpty()
        ? catalogue.get()
        : OwnChecks.and(catalogue.get(), options.checks(), options.folders(console), console);
  }

  private int check(Target target, Ahead<List<Rule>> catalogue, Delivery delivery, Timing timing)
      throws WrongUse, CannotFinish {
    CheckOptions options = target.options();
    Target.Read read = target.read(parts.reader());
    timing.lap("read the project");
    List<Rule> rules = rules(catalogue, options, target.console());
    List<Rule> selected = Selection.of(rules, options.tags(), options.deploy());
    timing.lap("wait for the checks");
    LocalDate today = LocalDate.now(target.console().clock());
    Report all = Audit.by(selected, today).of(read.survey(), read.word().suppressions());
    Report report = Baselines.heeded(all, read.baseline(), options, selected);
    timing.lap("run checks");
    Gate gate = new Gate(options.failLevel(), options.failOnUndetermined(), options.deploy());
    Run run =
        new Run(Version.text(), target.typed(), target.prefix(), category(options), gate, today);
    try {
      format(options, target.console()).write(report, run, delivery.stream());
    } catch (IOException e) {
      throw new CannotFinish("the report cannot be written: " + Failures.words(e));
    }
    timing.lap("write the report");
    return gate.exitCode(report);
  }

  /** What tells this run from another on the same tree: code scanning keeps one of each. */
  private static String category(CheckOptions options) {
    List<String> parts = new ArrayList<>();
    parts.add(options.deploy() ? "deploy" : "local");
    options.application().ifPresent(parts::add);
    options.environment().ifPresent(parts::add);
    return String.join("-", parts).replace('/', '-');
  }

  private static ReportFormat format(CheckOptions options, Console console) {
    Terminal terminal = options.output().isPresent() ? Terminal.plain() : console.terminal();
    return switch (options.format()) {
      case TEXT -> new TerminalReport(terminal, options.all());
      case JSON -> new JsonReport();
      case SARIF -> new SarifReport();
      case JUNIT -> new JunitReport();
      case GITHUB -> new GithubReport();
      case HTML -> new HtmlReport();
    };
  }
}
