package dev.seaworthy.readers.spring;

import dev.seaworthy.engine.deployment.Launches;
import dev.seaworthy.engine.deployment.Launches.Kind;
import dev.seaworthy.engine.deployment.Launches.Topic;
import dev.seaworthy.engine.deployment.Launches.Word;
import dev.seaworthy.readers.build.launch.Launch;
import dev.seaworthy.readers.build.launch.Said;
import java.util.List;
import java.util.Optional;

/** What files say of an application's start, in the words that checks know. */
final class LaunchFacts {
  private LaunchFacts() {}

  /**
   * The launches of an application.
   *
   * @param own those that start it
   * @param all every launch of the tree
   */
  static Launches of(List<Launch> own, List<Launch> all) {
    return new Launches(own.stream().map(each -> launch(each, all)).toList());
  }

  private static Launches.Launch launch(Launch launch, List<Launch> all) {
    List<String> beside =
        all.stream()
            .filter(other -> other.file().equals(launch.file()))
            .filter(other -> !other.name().equals(launch.name()))
            .flatMap(other -> other.all(Said.Topic.IMAGE).stream())
            .flatMap(image -> image.value().stream())
            .toList();
    return new Launches.Launch(
        Kind.valueOf(launch.kind().name()),
        launch.file(),
        launch.name(),
        launch.said().stream().flatMap(said -> word(said).stream()).toList(),
        beside);
  }

  private static Optional<Word> word(Said said) {
    Optional<Topic> topic =
        switch (said.topic()) {
          case VARIABLE -> Optional.of(Topic.VARIABLE);
          case ARGUMENT -> Optional.of(Topic.BUILD_ARGUMENT);
          case COMMAND, ENTRY_POINT -> Optional.of(Topic.COMMAND);
          case PORT -> Optional.of(Topic.PORT);
          case USER -> Optional.of(Topic.USER);
          case IMAGE -> Optional.of(Topic.IMAGE);
          case ENVIRONMENT_FILE, BUILD_FOLDER, COPIED, WORKING_FOLDER, FILE -> Optional.empty();
        };
    return topic.map(found -> new Word(found, said.name(), said.value(), said.place()));
  }
}
