package dev.seaworthy.report.github;

import dev.seaworthy.engine.audit.Failure;
import dev.seaworthy.engine.audit.Finding;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.report.ReportFormat;
import dev.seaworthy.report.Run;
import dev.seaworthy.report.telling.Verdict;
import dev.seaworthy.report.telling.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The report as commands that annotate a pull request, worst first, for GitHub Actions. Immutable.
 *
 * <p>GitHub shows ten annotations of each level for a step; what comes after them, and every
 * finding outside production, is a plain line of the log, so that nothing is lost.
 *
 * @see <a href="https://docs.github.com/en/actions/reference/limits">GitHub, limits</a>
 */
public final class GithubReport implements ReportFormat {
  private static final int MOST_OF_A_LEVEL = 10;

  private enum Level {
    ERROR("error"),
    WARNING("warning"),
    NOTICE("notice");

    private final String word;

    Level(String word) {
      this.word = word;
    }

    static Level of(Severity severity) {
      return switch (severity) {
        case CRITICAL, ERROR -> ERROR;
        case WARNING -> WARNING;
        case INFO -> NOTICE;
      };
    }
  }

  @Override
  public void write(Report report, Run run, OutputStream out) throws IOException {
    Writing writing = new Writing(run);
    report.troubles().forEach(writing::trouble);
    report.failures().forEach(writing::failure);
    report.findings().forEach(writing::finding);
    Verdict verdict = new Verdict(report, run.gate());
    writing.log.line(verdict.bySeverity());
    writing.log.line(verdict.tally());
    writing.log.line(verdict.failing() + "; exit code " + run.gate().exitCode(report));
    out.write(writing.log.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** One report on its way out. */
  private static final class Writing {
    private final Workflow log = new Workflow();
    private final Map<Level, Integer> shown = new EnumMap<>(Level.class);
    private final Run run;

    Writing(Run run) {
      this.run = run;
    }

    void trouble(Trouble trouble) {
      Level level = trouble.severity() == Trouble.Severity.NOTICE ? Level.NOTICE : Level.ERROR;
      tell(
          level,
          Optional.of(trouble.place()),
          trouble.problem(),
          trouble.problem() + "; " + trouble.mend());
    }

    void failure(Failure failure) {
      String id = failure.declaration().id();
      String cause = "a defect of Seaworthy (" + failure.cause() + "); please report it";
      tell(Level.ERROR, Optional.empty(), "The check " + id + " failed", cause);
    }

    void finding(Finding finding) {
      Declaration declaration = finding.declaration();
      String mend = declaration.mends().getOrDefault(finding.application().framework(), "");
      String message =
          String.join(
              "\n",
              Words.sentence(finding) + ", in " + Words.names(finding.environments()) + ".",
              finding.flaw().because().map(each -> each + " ").orElse("") + declaration.why(),
              "Mend (" + declaration.fix().word() + "): " + mend,
              "Read on: seaworthy explain " + finding.id());
      String title = finding.severity().word() + ": " + declaration.title();
      Optional<Place> place = place(finding);
      if (run.gate().productionOnly() && !finding.inProduction()) {
        line(Level.of(finding.severity()), place, title + ": " + Words.sentence(finding));
      } else {
        tell(Level.of(finding.severity()), place, title, message);
      }
    }

    /** Where it is set; else where the build names the framework, since somewhere it has to be. */
    private static Optional<Place> place(Finding finding) {
      return finding
          .flaw()
          .origin()
          .primary()
          .or(() -> finding.application().version().origin().primary());
    }

    private void tell(Level level, Optional<Place> place, String title, String message) {
      if (shown.merge(level, 1, Integer::sum) > MOST_OF_A_LEVEL) {
        line(level, place, title + ": " + message.lines().findFirst().orElse(""));
        return;
      }
      log.annotation(
          level.word,
          place.map(each -> run.repositoryPrefix() + each.file()).orElse(""),
          place.map(Place::line).orElse(0),
          place.map(Place::column).orElse(0),
          title,
          message);
    }

    private void line(Level level, Optional<Place> place, String text) {
      String where = place.map(each -> " " + run.repositoryPrefix() + each).orElse("");
      log.line(level.word + where + " " + text);
    }
  }
}
