package dev.seaworthy.boot.command;

import dev.seaworthy.boot.check.Checkup;
import dev.seaworthy.boot.check.LiveBeans;
import dev.seaworthy.boot.check.OwnWord;
import dev.seaworthy.boot.check.RunningApplication;
import dev.seaworthy.boot.environment.RunningEnvironment;
import dev.seaworthy.checks.Catalogue;
import dev.seaworthy.engine.audit.Audit;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.Rule;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Survey;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.project.ProjectFile;
import dev.seaworthy.report.Gate;
import dev.seaworthy.report.ReportFormat;
import dev.seaworthy.report.Run;
import dev.seaworthy.report.json.JsonReport;
import dev.seaworthy.report.sarif.SarifReport;
import dev.seaworthy.report.text.Terminal;
import dev.seaworthy.report.text.TerminalReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** Judges an application that is put together but not started, and writes the report. */
final class Inspection {
  private final CheckOptions options;
  private final PrintStream out;
  private final PrintStream err;

  Inspection(CheckOptions options, PrintStream out, PrintStream err) {
    this.options = options;
    this.out = out;
    this.err = err;
  }

  /** Checks, writes the report, and answers the exit code. */
  int of(ConfigurableApplicationContext context, LocalDate today) throws WrongUse, IOException {
    ConfigurableEnvironment environment = context.getEnvironment();
    ProjectFile.Stated stated = OwnWord.of(context.getClassLoader());
    Deployment deployment =
        RunningApplication.deployment(
            environment, RunningEnvironment.of(environment), beans(context), stated.word());
    Survey survey = new Survey(List.of(deployment), troubles(stated));
    Report report = Audit.by(rules(), today).of(survey, stated.word().suppressions());
    Gate gate = new Gate(options.failLevel(), options.failOnUndetermined(), options.deploy());
    String category = options.deploy() ? "deploy" : "local";
    String name = deployment.application().name();
    deliver(report, new Run(Checkup.version(), name, "", "inside-" + category, gate, today));
    return gate.exitCode(report);
  }

  private static List<Trouble> troubles(ProjectFile.Stated stated) {
    List<Trouble> troubles = new ArrayList<>(stated.troubles());
    if (stated.word().baseline().isPresent()) {
      troubles.add(
          Trouble.notice(
              Place.in(ProjectFile.NAME),
              "names a baseline, which is not read inside the application",
              "check the source tree, or write what is accepted under suppress"));
    }
    return troubles;
  }

  /** What the application's beans say, asked with nothing behind them that connects. */
  private static LiveBeans beans(ConfigurableApplicationContext context) {
    if (context instanceof InspectedPlainContext) {
      return LiveBeans.ofPlain(context.getBeanFactory());
    }
    if (context instanceof InspectedServletContext web) {
      web.setServletContext(BareServletContext.make());
    }
    InertBeans.in(context.getBeanFactory());
    return LiveBeans.of(context.getBeanFactory());
  }

  private List<Rule> rules() throws WrongUse {
    List<Rule> all = Catalogue.all();
    for (String tag : options.tags()) {
      if (all.stream().noneMatch(each -> each.declaration().tags().contains(tag))) {
        throw new WrongUse("no check has the tag '" + tag + "'");
      }
    }
    return all.stream().filter(each -> isSelected(each.declaration())).toList();
  }

  private boolean isSelected(Declaration declaration) {
    boolean tagged =
        options.tags().isEmpty() || declaration.tags().stream().anyMatch(options.tags()::contains);
    return tagged && (options.deploy() || !declaration.deployOnly());
  }

  private void deliver(Report report, Run run) throws WrongUse, IOException {
    if (options.output().isEmpty()) {
      format().write(report, run, out);
      return;
    }
    Path target = Path.of(options.output().get()).toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw new WrongUse("--output " + options.output().get() + " is a folder; name a file");
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    format().write(report, run, whole);
    Path draft = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Files.write(draft, whole.toByteArray());
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
    err.println("seaworthy: the report is in " + options.output().get());
  }

  private ReportFormat format() {
    return switch (options.format()) {
      case TEXT -> new TerminalReport(Terminal.plain(), options.all());
      case JSON -> new JsonReport();
      case SARIF -> new SarifReport();
    };
  }
}
