package dev.seaworthy.cli;

import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.ProjectWord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which environment of an application is the one of a developer's own machine. */
final class LocalEnvironment {
  private static final List<String> USUAL = List.of("local", "dev", "development", "default");

  private LocalEnvironment() {}

  /**
   * One deployment of each application: in the named environment, else in the first that the
   * project calls development, else in the one with the most local name, else in one that is not
   * production, else in the only one there is.
   */
  static List<Deployment> of(
      List<Deployment> deployments, ProjectWord word, Optional<String> named) {
    List<String> wanted = new ArrayList<>();
    named.ifPresent(wanted::add);
    wanted.addAll(word.development());
    wanted.addAll(USUAL);
    Map<Application, List<Deployment>> byApplication = new LinkedHashMap<>();
    for (Deployment each : deployments) {
      byApplication.computeIfAbsent(each.application(), absent -> new ArrayList<>()).add(each);
    }
    List<Deployment> local = new ArrayList<>();
    byApplication.values().forEach(some -> local.add(mostLocal(some, wanted)));
    return local;
  }

  private static Deployment mostLocal(List<Deployment> deployments, List<String> wanted) {
    for (String name : wanted) {
      for (Deployment each : deployments) {
        if (each.environment().name().equals(name)) {
          return each;
        }
      }
    }
    for (Deployment each : deployments) {
      if (!each.environment().production()) {
        return each;
      }
    }
    return deployments.get(0);
  }
}
