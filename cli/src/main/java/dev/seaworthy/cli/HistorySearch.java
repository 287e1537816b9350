package dev.seaworthy.cli;

import dev.seaworthy.checks.secrets.SoughtSecrets;
import dev.seaworthy.engine.deployment.CommitHistory;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Survey;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.readers.git.History;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for the secrets of a survey in every commit of its repository. */
final class HistorySearch {
  private HistorySearch() {}

  /**
   * The survey, each deployment with what the history holds of its secrets.
   *
   * @param folder a folder of the repository; in none, the survey stays as it is
   * @throws WrongUse if the folder is in no repository
   */
  static Survey in(Path folder, Survey survey) throws WrongUse {
    Optional<Path> repository = Repository.of(folder.toAbsolutePath().normalize());
    if (repository.isEmpty()) {
      throw new WrongUse("--history takes a repository of git, and there is none here");
    }
    List<String> texts = List.copyOf(SoughtSecrets.texts(survey.deployments()));
    History.Search search = History.of(repository.get(), texts, System::nanoTime);
    Map<String, CommitHistory.Kept> kept = new HashMap<>();
    search.kept().forEach((text, each) -> kept.put(text, kept(each)));
    Fact<CommitHistory> history =
        new Fact<>(
            Facts.HISTORY.name(),
            Value.known(new CommitHistory(kept, search.gap())),
            Origin.none());
    List<Deployment> deployments = new ArrayList<>();
    survey.deployments().forEach(each -> deployments.add(each.with(Facts.HISTORY, history)));
    return new Survey(deployments, survey.troubles());
  }

  private static CommitHistory.Kept kept(History.Kept found) {
    LocalDate since = found.first().atZone(ZoneOffset.UTC).toLocalDate();
    return new CommitHistory.Kept(found.commits(), since, found.commit(), found.path());
  }
}
