package dev.seaworthy.readers.spring;

import dev.seaworthy.engine.deployment.Environment;
import dev.seaworthy.engine.deployment.Inquiry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which environments an application has, and which of them is production.
 *
 * @param planned the environments, the default first if it is one
 */
record Environments(List<Planned> planned) {
  /** The name of the environment without a profile of its own. */
  static final String DEFAULT = "default";

  /** More environments than anybody runs; a hostile tree could name thousands. */
  static final int MOST = 40;

  private static final List<String> PRODUCTION = List.of("prod", "production", "prd", "live");

  /**
   * One environment.
   *
   * @param environment its name and whether it is production
   * @param profiles the profiles it is started with; none for the default
   */
  record Planned(Environment environment, List<String> profiles) {}

  /**
   * Plans the environments.
   *
   * @param profiles the profiles that the files know, in order
   * @param starting the profile that the artifact starts with when nobody names one; empty when it
   *     starts with none, or with several that no single one brings along
   * @param selected the environment that a container or process file starts it with, and which file
   */
  static Environments of(
      List<String> profiles,
      Optional<String> starting,
      Optional<Selected> selected,
      Inquiry inquiry) {
    Map<String, List<String>> byName = new LinkedHashMap<>();
    String unnamed = starting.orElse(DEFAULT);
    byName.put(unnamed, starting.map(List::of).orElse(List.of()));
    for (String profile : profiles) {
      if (byName.size() < MOST && !profile.equals(DEFAULT)) {
        byName.putIfAbsent(profile, List.of(profile));
      }
    }
    inquiry.settings().ifPresent(name -> byName.putIfAbsent(name, List.of(name.split(",", -1))));
    selected.ifPresent(each -> byName.putIfAbsent(each.name(), each.profiles()));
    Map<String, String> production = production(byName, unnamed, selected, inquiry);
    List<Planned> planned = new ArrayList<>();
    byName.forEach(
        (name, started) -> {
          String because = production.get(name);
          planned.add(
              new Planned(
                  because == null ? Environment.other(name) : Environment.production(name, because),
                  started));
        });
    return new Environments(List.copyOf(planned));
  }

  /**
   * What a file outside the application starts it with.
   *
   * @param name the environment's name
   * @param profiles the profiles
   * @param file the file that says so
   */
  record Selected(String name, List<String> profiles, String file) {}

  private static Map<String, String> production(
      Map<String, List<String>> byName,
      String fallback,
      Optional<Selected> selected,
      Inquiry inquiry) {
    if (inquiry.settings().isPresent()) {
      return Map.of(inquiry.settings().get(), "it is the one asked for");
    }
    Map<String, String> declared = new LinkedHashMap<>();
    for (String name : inquiry.word().production()) {
      if (byName.containsKey(name)) {
        declared.put(name, "seaworthy.yml names it");
      }
    }
    if (!declared.isEmpty()) {
      return declared;
    }
    List<String> candidates = new ArrayList<>(byName.keySet());
    candidates.removeAll(inquiry.word().development());
    Optional<String> named = firstNamed(candidates, name -> PRODUCTION.contains(lower(name)));
    if (named.isPresent()) {
      return Map.of(named.get(), "it is named " + named.get());
    }
    if (selected.isPresent() && candidates.contains(selected.get().name())) {
      return Map.of(selected.get().name(), selected.get().file() + " starts it");
    }
    Optional<String> inPart = firstNamed(candidates, Environments::hasProductionWord);
    if (inPart.isPresent()) {
      return Map.of(inPart.get(), "its name says so");
    }
    return Map.of(
        fallback, "no environment is named as production and this is the one that starts");
  }

  private static Optional<String> firstNamed(List<String> names, Predicate<String> fits) {
    return names.stream().filter(fits).findFirst();
  }

  private static boolean hasProductionWord(String name) {
    for (String word : lower(name).split("[-_.]", -1)) {
      if (PRODUCTION.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
