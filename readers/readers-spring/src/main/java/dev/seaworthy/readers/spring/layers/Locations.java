package dev.seaworthy.readers.spring.layers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Turns locations into files of the tree, in the order in which a later one wins. */
final class Locations {
  /** What Boot's loaders read, so that within one folder a later one wins. */
  private static final List<String> EXTENSIONS = List.of("yaml", "yml", "properties");

  private static final String CLASS_PATH = "classpath:";
  private static final String FILE = "file:";
  private static final String ANY_FOLDER = "*/";

  private final Home home;
  private final ConfigurationTree tree;
  private final List<String> names;

  Locations(Home home, ConfigurationTree tree, List<String> names) {
    this.home = home;
    this.tree = tree;
    this.names = names;
  }

  /** The files of a location, then those for each profile. */
  List<Reference> resolve(Location location, String parent, List<String> profiles) {
    List<Reference> resolved = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Location part : location.parts()) {
      add(part.resolvedFrom(parent), "", seen, resolved);
    }
    seen.clear();
    for (String profile : profiles) {
      for (Location part : location.parts()) {
        add(part.resolvedFrom(parent), profile, seen, resolved);
      }
    }
    return resolved;
  }

  /** Whether a location lies in the tree for certain: a folder or file below one of its homes. */
  boolean isInside(Location location, String parent) {
    for (Location part : location.parts()) {
      String whole = part.resolvedFrom(parent);
      if (whole.contains("${") || paths(whole).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private void add(String location, String profile, Set<String> seen, List<Reference> to) {
    String suffix = profile.isEmpty() ? "" : "-" + profile;
    List<String> files = new ArrayList<>();
    if (SettingsFolder.isOne(location)) {
      String folder = SettingsFolder.folder(location);
      for (String name : SettingsFolder.names(profile)) {
        EXTENSIONS.forEach(each -> files.add(folder + name + "." + each));
      }
    } else if (location.endsWith("/")) {
      for (String name : names) {
        EXTENSIONS.forEach(each -> files.add(location + name + suffix + "." + each));
      }
    } else {
      file(location, suffix).ifPresent(files::add);
    }
    for (String file : files) {
      if (seen.add(file)) {
        found(file).forEach(path -> to.add(new Reference(file, path, !profile.isEmpty())));
      }
    }
  }

  /** A location of one file, the profile before its extension or before the hint that names it. */
  private static Optional<String> file(String location, String suffix) {
    int hint = location.endsWith("]") ? location.lastIndexOf('[') : -1;
    String extension =
        extensionOf(hint < 0 ? location : location.substring(0, location.length() - 1));
    if (extension.isEmpty()) {
      return Optional.empty();
    }
    return hint < 0
        ? Optional.of(
            location.substring(0, location.length() - extension.length()) + suffix + extension)
        : Optional.of(location.substring(0, hint) + suffix);
  }

  private static String extensionOf(String location) {
    String lower = location.toLowerCase(Locale.ROOT);
    for (String each : EXTENSIONS) {
      if (lower.endsWith("." + each)) {
        return location.substring(location.length() - each.length() - 1);
      }
    }
    return "";
  }

  /** The files in the tree that a location of one file, or of one per folder, stands for. */
  List<String> found(String location) {
    int star = location.indexOf(ANY_FOLDER);
    if (star < 0) {
      return firstThere(location).map(List::of).orElse(List.of());
    }
    String file = location.substring(location.lastIndexOf('/') + 1);
    List<String> found = new ArrayList<>();
    for (String base : paths(location.substring(0, star))) {
      for (String folder : tree.foldersIn(base)) {
        if (tree.has(folder + "/" + file)) {
          found.add(folder + "/" + file);
        }
      }
    }
    return found;
  }

  private Optional<String> firstThere(String location) {
    for (String path : paths(location)) {
      if (tree.has(path)) {
        return Optional.of(path);
      }
    }
    return absolute(location).filter(tree::has);
  }

  /** A path from the root of the machine, where only what is mounted there is known. */
  private static Optional<String> absolute(String location) {
    String rest = location.startsWith(FILE) ? location.substring(FILE.length()) : location;
    return rest.startsWith("/") ? inTree(rest).map(path -> "/" + path) : Optional.empty();
  }

  /** Where in the tree a location may lie; nowhere when it leads out of it. */
  private List<String> paths(String location) {
    boolean onClassPath = location.startsWith(CLASS_PATH);
    String rest = location;
    if (onClassPath) {
      rest = location.substring(CLASS_PATH.length());
      rest = rest.startsWith("/") ? rest.substring(1) : rest;
    } else if (location.startsWith(FILE)) {
      rest = location.substring(FILE.length());
    }
    List<String> paths = new ArrayList<>();
    if (!rest.startsWith("/") && rest.indexOf(':') < 0) {
      for (String base : onClassPath ? home.classPath() : home.working()) {
        inTree(base + "/" + rest).ifPresent(paths::add);
      }
    }
    return paths;
  }

  /** The path without dots and double slashes; empty when it leaves the tree. */
  private static Optional<String> inTree(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }
}
