package dev.seaworthy.readers.spring.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings folder that Seaworthy's starter reads: {@code config/settings/} with {@code base}
 * and one file for each environment, above the application's own files.
 */
public final class SettingsFolder {
  /** Where it lies, the weakest first, as locations of config data. */
  public static final List<String> LOCATIONS =
      List.of(
          "optional:settings:classpath:/config/settings/",
          "optional:settings:file:./config/settings/");

  private static final String SCHEME = "settings:";
  private static final String BASE = "base";

  /** Short and long forms that people mix: profile {@code production}, file {@code prod.yml}. */
  private static final Map<String, String> OTHER_FORM =
      Map.of(
          "production", "prod", "prod", "production", "development", "dev", "dev", "development");

  private SettingsFolder() {}

  /** The profile that a file of the folder is for; empty text for {@code base}. */
  public static Optional<String> profile(String file) {
    for (String extension : new String[] {".properties", ".yml", ".yaml"}) {
      if (file.endsWith(extension) && file.length() > extension.length()) {
        String name = file.substring(0, file.length() - extension.length());
        return Optional.of(name.equals(BASE) ? "" : name);
      }
    }
    return Optional.empty();
  }

  static boolean isOne(String location) {
    return location.startsWith(SCHEME);
  }

  /** The folder itself, as a location that Boot knows. */
  static String folder(String location) {
    return location.substring(SCHEME.length());
  }

  /** The names of its files for a profile, without extension; the weakest first. */
  static List<String> names(String profile) {
    if (profile.isEmpty()) {
      return List.of(BASE);
    }
    List<String> names = new ArrayList<>();
    Optional.ofNullable(OTHER_FORM.get(profile)).ifPresent(names::add);
    names.add(profile);
    return names;
  }
}
