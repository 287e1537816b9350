package dev.seaworthy.readers.django;

import dev.seaworthy.engine.deployment.ProjectWord;
import dev.seaworthy.engine.deployment.Selections;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.django.project.DjangoProject;
import dev.seaworthy.readers.django.project.Mention;
import dev.seaworthy.readers.django.project.Projects;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.Optional;

/**
 * The settings that a project's {@code manage.py} takes when nobody names others.
 *
 * @param settings the module, with {@code :Class} behind it for a class of django-configurations
 * @param place where {@code manage.py} names it
 */
public record CommandLineDefault(String settings, Place place) {

  /** The default of the first project of a tree whose {@code manage.py} names one. */
  public static Optional<CommandLineDefault> of(SourceTree tree, ProjectWord word) {
    for (DjangoProject project : Projects.in(tree, word)) {
      for (Mention mention : project.mentions()) {
        if (mention.kind() == Selections.Kind.COMMAND_LINE) {
          String configuration = mention.configuration();
          String named = mention.module() + (configuration.isEmpty() ? "" : ":" + configuration);
          return Optional.of(new CommandLineDefault(named, mention.place()));
        }
      }
    }
    return Optional.empty();
  }
}
