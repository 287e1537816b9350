package dev.seaworthy.readers.django.version;

import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The versions in lock files: {@code poetry.lock}, {@code uv.lock}, {@code Pipfile.lock}. */
final class LockedPackages {

  private static final Pattern TOML =
      Pattern.compile("(name|version|category)\\s*=\\s*\"([^\"]{1,120})\"");

  private static final Pattern JSON_KEY = Pattern.compile("\"([^\"]{1,120})\"\\s*:\\s*\\{");
  private static final Pattern JSON_VERSION =
      Pattern.compile("\"version\"\\s*:\\s*\"==([^\"]{1,60})\",?");

  private LockedPackages() {}

  static List<Requirement> inTomlLock(String file, String text) {
    List<Requirement> found = new ArrayList<>();
    String name = "";
    boolean inPackage = false;
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      if (line.startsWith("[")) {
        inPackage = line.strip().equals("[[package]]");
        name = inPackage ? "" : name;
      }
      Matcher pair = inPackage && line.length() < 300 ? TOML.matcher(line.strip()) : null;
      if (pair != null && pair.matches()) {
        name = pair.group(1).equals("name") ? pair.group(2) : name;
        if (pair.group(1).equals("version") && !name.isEmpty()) {
          add(found, name, pair.group(2), false, Place.at(file, i + 1));
        } else if (pair.group(1).equals("category") && pair.group(2).equals("dev")) {
          asDevelopment(found);
        }
      }
    }
    return found;
  }

  private static void asDevelopment(List<Requirement> found) {
    if (!found.isEmpty()) {
      Requirement last = found.remove(found.size() - 1);
      found.add(new Requirement(last.name(), last.version(), last.exact(), true, last.place()));
    }
  }

  static List<Requirement> inPipfileLock(String file, String text) {
    List<Requirement> found = new ArrayList<>();
    String name = "";
    boolean development = false;
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].length() < 1000 ? lines[i].strip() : "";
      Matcher key = JSON_KEY.matcher(line);
      if (key.matches()) {
        name = key.group(1);
        development = name.equals("default") ? false : development || name.equals("develop");
      }
      Matcher version = JSON_VERSION.matcher(line);
      if (version.matches()) {
        add(found, name, version.group(1), development, Place.at(file, i + 1));
      }
    }
    return found;
  }

  private static void add(
      List<Requirement> into, String name, String text, boolean development, Place place) {
    Optional<Version> version = Version.parse(text);
    into.add(
        new Requirement(
            Requirement.normal(name), version, version.isPresent(), development, place));
  }
}
