package dev.seaworthy.readers.django.project;

import dev.seaworthy.readers.tree.SourceTree;
import java.util.List;
import java.util.Optional;

/**
 * A Django project of a tree.
 *
 * @param name what the project is called: its settings' top package, or its folder
 * @param folder the folder that is on the module search path, relative to the root of the tree
 * @param choices the ways to start it, at least one
 * @param production the one whose findings decide, and why it is the one
 * @param mentions the places that name one of its settings modules
 */
public record DjangoProject(
    String name,
    String folder,
    List<SettingsChoice> choices,
    Optional<Production> production,
    List<Mention> mentions) {

  /** Copies the lists. */
  public DjangoProject {
    choices = List.copyOf(choices);
    mentions = List.copyOf(mentions);
  }

  /** The choice that a person names, if its module can be imported in this project. */
  public Optional<SettingsChoice> named(String text, SourceTree tree) {
    SettingsChoice choice = SettingsChoice.parse(text);
    return choices.stream()
        .filter(each -> each.isCalled(text))
        .findFirst()
        .or(
            () ->
                Optional.of(choice)
                    .filter(each -> new SettingsModules(tree).exists(folder, each.module())));
  }

  /** The choice that is production, and why, as part of a sentence. */
  public record Production(SettingsChoice choice, String because) {}
}
