package dev.seaworthy.readers.django;

import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.StartCommands;
import dev.seaworthy.engine.deployment.StartCommands.StartCommand;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Key;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.readers.build.launch.Launch;
import dev.seaworthy.readers.build.launch.Launches;
import dev.seaworthy.readers.build.launch.Said;
import dev.seaworthy.readers.django.project.DjangoProject;
import dev.seaworthy.readers.django.version.PythonVersions;
import dev.seaworthy.readers.django.version.Requirements;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;

/** What is true of a project in every environment: its packages, and how it is started. */
final class ProjectFacts {

  private final DjangoProject project;
  private final TreeFiles files;
  private final Requirements requirements;
  private final Launches launches;
  private final EnvironmentFilesInTree environmentFiles;

  ProjectFacts(
      DjangoProject project,
      SourceTree tree,
      TreeFiles files,
      Requirements requirements,
      Launches launches) {
    this.project = project;
    this.files = files;
    this.requirements = requirements;
    this.launches = launches;
    this.environmentFiles = new EnvironmentFilesInTree(tree);
  }

  /** States them of a deployment. */
  void state(Deployment.Builder builder) {
    builder
        .fact(Facts.DEPENDENCIES, requirements.dependencies())
        .fact(Facts.PYTHON_VERSION, PythonVersions.of(files, containerFiles(), project.folder()));
    state(builder, Facts.START_COMMANDS, commands());
    state(builder, Facts.ENVIRONMENT_FILES, environmentFiles.found());
  }

  private static <T> void state(Deployment.Builder builder, Key<T> key, T value) {
    builder.fact(key, new Fact<>(key.name(), Value.known(value), Origin.none()));
  }

  private List<String> containerFiles() {
    return launches.all().stream()
        .filter(each -> each.kind() == Launch.Kind.CONTAINER)
        .map(Launch::file)
        .filter(file -> !file.matches("(?i).*(?:dev|local|test|docs|ci).*"))
        .toList();
  }

  private StartCommands commands() {
    List<StartCommand> all = new ArrayList<>();
    for (Launch launch : launches.all()) {
      for (Said each : launch.said()) {
        boolean starts =
            each.topic() == Said.Topic.COMMAND || each.topic() == Said.Topic.ENTRY_POINT;
        if (starts) {
          all.add(
              new StartCommand(
                  kind(launch.kind()), launch.name(), each.value().orElse(""), each.place()));
        }
      }
    }
    return new StartCommands(all);
  }

  private static StartCommands.Kind kind(Launch.Kind kind) {
    return switch (kind) {
      case CONTAINER -> StartCommands.Kind.CONTAINER;
      case COMPOSE -> StartCommands.Kind.COMPOSE;
      case PROCESS -> StartCommands.Kind.PROCESS;
      case UNIT -> StartCommands.Kind.UNIT;
      case MANIFEST -> StartCommands.Kind.MANIFEST;
      case PLATFORM -> StartCommands.Kind.PLATFORM;
    };
  }
}
