package dev.seaworthy.cli;

import dev.seaworthy.engine.audit.Audit;
import dev.seaworthy.engine.audit.Baseline;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.check.Rule;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.ProjectWord;
import dev.seaworthy.readers.tree.SourceTree;
import dev.seaworthy.report.baseline.BaselineFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a baseline of what a project has now, and takes out what it no longer has. */
final class BaselineCommand implements Command {
  private static final String CREATE = "create";
  private static final String PRUNE = "prune";
  private static final List<Option> OPTIONS =
      Stream.concat(
              Stream.of(
                  Option.file(
                      "baseline",
                      "FILE",
                      "the file; else the one that seaworthy.yml names, else "
                          + BaselineFile.NAME
                          + " in PATH"),
                  Option.flag("replace", "create: write over a baseline that is there"),
                  OwnChecks.OPTION),
              CheckOptions.GIVEN.stream())
          .toList();

  private final Parts parts;

  BaselineCommand(Parts parts) {
    this.parts = parts;
  }

  @Override
  public String name() {
    return "baseline";
  }

  @Override
  public String summary() {
    return "write down what a project has now, so that only what is new fails";
  }

  @Override
  public String help() {
    return """
        seaworthy baseline create [PATH]
        seaworthy baseline prune [PATH]

        create writes all that `check --deploy PATH` finds into a file: check, fact,
        environment and severity, no value and no line. `check` with that file reports
        only what is new, or worse than it was. prune takes out what is no longer found.
        Neither writes anything when the project could not be read whole.

        """
        + Option.help(OPTIONS)
        + """

        Exit codes: 0 written, 2 wrong use or no supported project there, 3 could not
        finish or read everything.
        """;
  }

  @Override
  public List<Option> options() {
    return OPTIONS;
  }

  @Override
  public List<String> words() {
    return List.of(CREATE, PRUNE);
  }

  @Override
  public Option.Takes takes() {
    return Option.Takes.FOLDER;
  }

  @Override
  public int run(List<String> args, Console console) throws WrongUse, CannotFinish {
    String verb = args.isEmpty() ? "" : args.get(0);
    if (!words().contains(verb)) {
      throw new WrongUse("say what to do with the baseline: create or prune");
    }
    Typed line = Typed.parse("baseline", OPTIONS, args.subList(1, args.size()));
    if (line.rest().size() > 1) {
      throw new WrongUse("a baseline is about one PATH");
    }
    Target target = Target.of(CheckOptions.of(line, true), console).get(0);
    Target.Read read = target.readWithoutBaseline(parts.reader());
    Path file = file(line, read, console);
    if (verb.equals(CREATE)) {
      create(file, line.has("replace"), report(target, read), console);
    } else {
      prune(file, target, read, console);
    }
    return ExitCode.DONE;
  }

  private static void create(Path file, boolean replace, Report report, Console console)
      throws WrongUse, CannotFinish {
    if (Files.exists(file) && !replace) {
      throw new WrongUse(
          shown(file, console)
              + " is there already; prune takes out what is gone, --replace writes it anew");
    }
    write(Baseline.of(report), file, console);
    console.print(
        shown(file, console)
            + " holds "
            + counted(report)
            + ".\nName it as `baseline` in seaworthy.yml, or give it to check --baseline.\n");
  }

  private void prune(Path file, Target target, Target.Read read, Console console)
      throws WrongUse, CannotFinish {
    if (!Files.isRegularFile(file)) {
      throw new WrongUse(
          shown(file, console) + " is not there; seaworthy baseline create makes one");
    }
    Baseline baseline = Baselines.read(file, shown(file, console));
    Report report =
        Baselines.heeded(
            report(target, read), Optional.of(baseline), target.options(), rules(target));
    if (!report.gone().isEmpty()) {
      write(baseline.without(report.gone()), file, console);
    }
    console.print(
        report.gone().size()
            + " of "
            + baseline.entries().size()
            + " entries of "
            + shown(file, console)
            + " matched nothing any more"
            + (report.gone().isEmpty() ? "" : " and were taken out")
            + ".\n");
  }

  private List<Rule> rules(Target target) throws WrongUse, CannotFinish {
    CheckOptions options = target.options();
    return OwnChecks.and(
        parts.rules().get(), options.checks(), options.folders(target.console()), target.console());
  }

  /** What check --deploy finds, before any baseline; whole, or nothing. */
  private Report report(Target target, Target.Read read) throws WrongUse, CannotFinish {
    LocalDate today = LocalDate.now(target.console().clock());
    Report report = Audit.by(rules(target), today).of(read.survey(), read.word().suppressions());
    if (report.isIncomplete()) {
      throw new CannotFinish(
          target.typed()
              + " could not be read whole, so the baseline stays as it is; check --deploy says what"
              + " to mend");
    }
    return report;
  }

  private static Path file(Typed line, Target.Read read, Console console) throws WrongUse {
    Optional<String> typed = line.one("baseline");
    if (typed.isPresent()) {
      return CheckOptions.path(typed.get(), console);
    }
    return inside(read.project(), read.word());
  }

  /**
   * The place that the project names. It is the project's word only, so it stays in the project.
   */
  private static Path inside(SourceTree tree, ProjectWord word) throws WrongUse {
    String named = word.baseline().orElse(BaselineFile.NAME);
    Optional<String> path = SourceTree.resolve("", named);
    if (path.isPresent()) {
      Path file = tree.root().resolve(path.get());
      try {
        Path folder = file.getParent();
        if (folder != null
            && folder.toRealPath().startsWith(tree.root().toRealPath())
            && !Files.isSymbolicLink(file)) {
          return file;
        }
      } catch (IOException e) {
        // No such folder: refused below, as a place that cannot be written.
      }
    }
    throw new WrongUse(
        "seaworthy.yml names the baseline "
            + CheckOptions.quoted(named)
            + ", which is no place in the project; mend it, or give --baseline FILE");
  }

  private static void write(Baseline baseline, Path file, Console console) throws CannotFinish {
    try {
      Draft draft = Draft.of(file);
      try {
        BaselineFile.write(baseline, draft.stream());
        draft.finish();
      } catch (IOException e) {
        draft.abandon();
        throw e;
      }
    } catch (IOException e) {
      throw new CannotFinish(shown(file, console) + " cannot be written: " + Failures.words(e));
    }
  }

  private static String counted(Report report) {
    List<String> counts = new ArrayList<>();
    int all = 0;
    for (Severity each : Severity.values()) {
      int number = 0;
      for (Baseline.Entry entry : Baseline.of(report).entries()) {
        number += entry.severity() == each ? 1 : 0;
      }
      all += number;
      if (number > 0) {
        counts.add(number + " " + each.word());
      }
    }
    return all == 0
        ? "nothing: nothing was found"
        : all + (all == 1 ? " entry" : " entries") + " (" + String.join(", ", counts) + ")";
  }

  /** The file as a person in the caller's folder would write it. */
  private static String shown(Path file, Console console) {
    Path here = console.folder().toAbsolutePath().normalize();
    Path there = file.toAbsolutePath().normalize();
    boolean below = there.startsWith(here);
    return CheckOptions.quoted((below ? here.relativize(there) : there).toString());
  }
}
