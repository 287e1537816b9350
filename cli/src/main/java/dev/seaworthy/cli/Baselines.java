package dev.seaworthy.cli;

import dev.seaworthy.engine.audit.Baseline;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.check.Rule;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.ProjectWord;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.text.Shown;
import dev.seaworthy.readers.project.ProjectFile;
import dev.seaworthy.readers.tree.Reading;
import dev.seaworthy.readers.tree.SourceFile;
import dev.seaworthy.readers.tree.SourceTree;
import dev.seaworthy.report.baseline.BaselineFile;
import dev.seaworthy.report.json.MalformedJsonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds, reads and applies a project's baseline. */
final class Baselines {
  private static final String ANEW = "make it anew with seaworthy baseline create";

  private Baselines() {}

  /**
   * The baseline that a file holds.
   *
   * @param typed the file as a person wrote it, for messages
   * @throws CannotFinish if it cannot be read, or is none
   */
  static Baseline read(Path file, String typed) throws CannotFinish {
    try {
      return BaselineFile.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new CannotFinish(typed + " cannot be read: " + Failures.words(e));
    } catch (MalformedJsonException e) {
      throw new CannotFinish(typed + ": " + e.getMessage() + "; " + ANEW);
    }
  }

  /**
   * The baseline that the project names; when it cannot be had, the reason goes to {@code
   * troubles}, so that the run does not end as if there were none.
   */
  static Optional<Baseline> named(SourceTree tree, ProjectWord word, Set<Trouble> troubles) {
    if (word.baseline().isEmpty()) {
      return Optional.empty();
    }
    String path = word.baseline().get();
    Optional<SourceFile> file = SourceTree.resolve("", path).flatMap(tree::file);
    if (file.isEmpty()) {
      troubles.add(trouble(path, "is not there; it has to lie in the project"));
      return Optional.empty();
    }
    Reading reading = file.get().read();
    if (reading instanceof Reading.Refused refused) {
      troubles.add(trouble(path, refused.trouble().problem()));
      return Optional.empty();
    }
    try {
      String text = ((Reading.Text) reading).text();
      return Optional.of(BaselineFile.read(text.getBytes(StandardCharsets.UTF_8)));
    } catch (MalformedJsonException e) {
      troubles.add(trouble(path, String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  /** The report with what the baseline knows apart from what is new. */
  static Report heeded(
      Report report, Optional<Baseline> baseline, CheckOptions options, List<Rule> rules) {
    if (baseline.isEmpty()) {
      return report;
    }
    Set<String> ids = new HashSet<>();
    rules.forEach(each -> ids.add(each.declaration().id()));
    return baseline
        .get()
        .against(report, entry -> options.isWhole() || isExamined(entry, report, ids));
  }

  private static boolean isExamined(Baseline.Entry entry, Report report, Set<String> ids) {
    for (Deployment each : report.deployments()) {
      if (each.application().folder().equals(entry.application())
          && each.environment().name().equals(entry.environment())) {
        return ids.contains(entry.check());
      }
    }
    return false;
  }

  private static Trouble trouble(String path, String problem) {
    return Trouble.unreadable(
        Place.in(ProjectFile.NAME),
        "names the baseline " + Shown.clipped(path, 80) + ", which " + problem,
        ANEW + ", or remove the line");
  }
}
