package dev.seaworthy.readers.django.project;

import dev.seaworthy.engine.deployment.ProjectWord;
import dev.seaworthy.readers.tree.SourceFile;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the Django projects of a tree. Safe for use by several threads. */
public final class Projects {

  private final SourceTree tree;
  private final List<Mention> mentions;
  private final SettingsModules modules;

  private Projects(SourceTree tree) {
    this.tree = tree;
    this.mentions = Mentions.in(tree);
    this.modules = new SettingsModules(tree);
  }

  /**
   * The projects of a tree, by folder.
   *
   * @param word the project's own word, which may name its environments
   */
  public static List<DjangoProject> in(SourceTree tree, ProjectWord word) {
    return tree.kept(Projects.class, Projects::new).find(word);
  }

  private synchronized List<DjangoProject> find(ProjectWord word) {
    Map<String, Set<SettingsChoice>> byFolder = new LinkedHashMap<>();
    for (SourceFile file : tree.files()) {
      if (file.name().equals("manage.py")) {
        byFolder.putIfAbsent(file.folder(), new TreeSet<>());
      }
    }
    for (Mention mention : mentions) {
      Optional<String> folder = home(mention, byFolder.keySet());
      folder.ifPresent(
          each ->
              byFolder
                  .computeIfAbsent(each, key -> new TreeSet<>())
                  .addAll(modules.around(each, mention.module())));
    }
    byFolder.keySet().removeIf(Projects::isOfTests);
    if (byFolder.values().stream().allMatch(Set::isEmpty)) {
      modules.alone().forEach((folder, found) -> byFolder.put(folder, new TreeSet<>(found)));
    }
    List<DjangoProject> projects = new ArrayList<>();
    byFolder.forEach(
        (folder, choices) -> {
          if (!choices.isEmpty()) {
            projects.add(project(folder, List.copyOf(choices), word));
          }
        });
    return projects;
  }

  /** The folder on the search path from which a mentioned module can be imported. */
  private Optional<String> home(Mention mention, Set<String> known) {
    String folder = mention.place().file();
    List<String> above = new ArrayList<>();
    while (!folder.isEmpty()) {
      folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
      above.add(folder);
    }
    for (String each : above) {
      if (modules.exists(each, mention.module())) {
        return Optional.of(each);
      }
    }
    return known.stream().filter(each -> modules.exists(each, mention.module())).findFirst();
  }

  private DjangoProject project(String folder, List<SettingsChoice> choices, ProjectWord word) {
    List<Mention> own =
        mentions.stream()
            .filter(each -> choices.stream().anyMatch(one -> one.module().equals(each.module())))
            .toList();
    String top = choices.get(0).module().split("\\.", 2)[0];
    boolean plain = Set.of("settings", "config", "conf", "core").contains(top);
    String last = folder.substring(folder.lastIndexOf('/') + 1);
    String name = plain && !last.isEmpty() ? last : top;
    return new DjangoProject(name, folder, choices, production(choices, own, word), own);
  }

  private Optional<DjangoProject.Production> production(
      List<SettingsChoice> choices, List<Mention> own, ProjectWord word) {
    for (SettingsChoice each : choices) {
      if (word.production().contains(each.name())
          || word.production().contains(each.environment())) {
        return chosen(each, "seaworthy.yml says so");
      }
    }
    List<SettingsChoice> open =
        choices.stream()
            .filter(each -> !word.development().contains(each.name()))
            .filter(each -> !word.development().contains(each.environment()))
            .toList();
    for (SettingsChoice each : open) {
      if (each.soundsLikeProduction()) {
        return chosen(each, "its name says so");
      }
    }
    for (boolean deploys : new boolean[] {true, false}) {
      for (Mention mention : own) {
        Optional<SettingsChoice> selected = open.stream().filter(mention::selects).findFirst();
        if (selected.isPresent() && (deploys ? mention.deploys() : mention.starts())) {
          return chosen(selected.get(), mention.place() + " selects it");
        }
      }
    }
    return open.isEmpty()
        ? Optional.empty()
        : chosen(open.get(0), open.size() == 1 ? "it is the only one" : "nothing selects another");
  }

  private static Optional<DjangoProject.Production> chosen(SettingsChoice choice, String because) {
    return Optional.of(new DjangoProject.Production(choice, because));
  }

  /** Whether a folder lies among the resources of tests: a project there is one to read about. */
  private static boolean isOfTests(String folder) {
    return ("/" + folder + "/").contains("/src/test/");
  }
}
