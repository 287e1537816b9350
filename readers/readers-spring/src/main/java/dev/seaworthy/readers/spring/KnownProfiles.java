package dev.seaworthy.readers.spring;

import dev.seaworthy.engine.facts.Settings.Naming;
import dev.seaworthy.readers.spring.document.Document;
import dev.seaworthy.readers.spring.document.Entry;
import dev.seaworthy.readers.spring.layers.ConfigurationTree;
import dev.seaworthy.readers.spring.layers.Home;
import dev.seaworthy.readers.spring.layers.ProfileExpression;
import dev.seaworthy.readers.spring.layers.Rules;
import dev.seaworthy.readers.spring.layers.SettingsFolder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The profiles that the files of an application know. Used once. */
final class KnownProfiles {
  private static final String GROUP = "spring.profiles.group.";

  private final TreeFiles files;
  private final ConfigurationTree tree;
  private final Rules rules;
  private final Set<String> declared = new TreeSet<>();
  private final Set<String> members = new HashSet<>();
  private final Set<String> groups = new HashSet<>();

  KnownProfiles(TreeFiles files, ConfigurationTree tree, Rules rules) {
    this.files = files;
    this.tree = tree;
    this.rules = rules;
  }

  /** Looks through the files that Boot searches below a home. */
  void searchIn(Home home, List<String> names) {
    Set<String> folders = new TreeSet<>();
    for (String root : home.classPath()) {
      folders.add(root);
      folders.add(below(root));
    }
    for (String root : home.working()) {
      folders.add(root);
      folders.add(below(root));
      folders.addAll(tree.foldersIn(below(root)));
    }
    for (String folder : folders) {
      for (String file : files.namesIn(folder)) {
        for (String name : names) {
          Optional<String> profile = FileNames.profile(file, name);
          profile.ifPresent(each -> read(folder.isEmpty() ? file : folder + "/" + file, each));
        }
      }
    }
  }

  /** Looks through the settings folders of Seaworthy's starter. */
  void searchSettingsFolders(Home home) {
    Set<String> roots = new TreeSet<>(home.classPath());
    roots.addAll(home.working());
    for (String root : roots) {
      String folder = below(root) + "/settings";
      for (String file : files.namesIn(folder)) {
        SettingsFolder.profile(file).ifPresent(each -> read(folder + "/" + file, each));
      }
    }
  }

  /** Every profile that some file or document is for, or that starts a group, sorted. */
  List<String> declared() {
    return List.copyOf(declared);
  }

  /** Those that stand for an environment: all but the ones that only belong to groups. */
  List<String> environments() {
    List<String> environments = new ArrayList<>(declared);
    environments.removeIf(each -> members.contains(each) && !groups.contains(each));
    environments.remove(Environments.DEFAULT);
    return environments;
  }

  private void read(String path, String profile) {
    if (isProfile(profile)) {
      declared.add(profile);
    }
    for (Document document : tree.documents(path)) {
      for (Entry entry : document.entries()) {
        read(entry);
      }
    }
  }

  private void read(Entry entry) {
    String name = Naming.RELAXED.canonical(entry.name());
    int item = name.indexOf('[');
    String plain = item > 0 && name.endsWith("]") ? name.substring(0, item) : name;
    if (plain.equals("spring.config.activate.onprofile")
        || (rules.profilesKeyOfDocuments() && plain.equals("spring.profiles"))) {
      addAll(entry.text(), declared);
    } else if (plain.startsWith(GROUP)) {
      addAll(entry.text(), members);
      String group = entry.name().substring(GROUP.length());
      int bracket = group.indexOf('[');
      addAll(bracket > 0 ? group.substring(0, bracket) : group, groups);
      declared.addAll(groups);
      declared.addAll(members);
    }
  }

  private static void addAll(String text, Set<String> to) {
    for (String expression : text.split(",", -1)) {
      for (String each : ProfileExpression.names(expression)) {
        if (isProfile(each)) {
          to.add(each);
        }
      }
    }
  }

  /** Whether Boot would take it as a profile's name: letters, digits and a few signs. */
  private static boolean isProfile(String name) {
    for (int i = 0; i < name.length(); i++) {
      char each = name.charAt(i);
      if (!Character.isLetterOrDigit(each) && "-_.+@".indexOf(each) < 0) {
        return false;
      }
    }
    return !name.isEmpty() && !name.startsWith("@");
  }

  private static String below(String folder) {
    return folder.isEmpty() ? "config" : folder + "/config";
  }
}
