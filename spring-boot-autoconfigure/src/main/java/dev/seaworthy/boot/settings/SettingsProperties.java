package dev.seaworthy.boot.settings;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Binder;

/**
 * Where settings are looked for. Read from the command line, the JVM and the process environment
 * only: the files that hold everything else are found by it.
 *
 * @param enabled whether the starter looks for settings at all
 * @param dotenvFolder the folder of {@code .env}, with a slash at its end; empty for none
 * @param folders the settings folders, the weakest first
 */
record SettingsProperties(boolean enabled, Optional<String> dotenvFolder, List<String> folders) {
  static final String PREFIX = "seaworthy.settings";
  private static final String HERE = "./";

  /** Within the application, and beside it: the one beside it wins. */
  private static final List<String> FOLDERS =
      List.of("classpath:/config/settings/", "file:./config/settings/");

  static SettingsProperties in(Binder binder) {
    boolean enabled = binder.bind(PREFIX + ".enabled", Boolean.class).orElse(true);
    String dotenv = binder.bind(PREFIX + ".dotenv-folder", String.class).orElse(HERE).strip();
    String[] folders = binder.bind(PREFIX + ".folders", String[].class).orElse(new String[0]);
    return new SettingsProperties(
        enabled,
        dotenv.isEmpty()
            ? Optional.empty()
            : Optional.of(dotenv.endsWith("/") ? dotenv : dotenv + "/"),
        folders.length == 0 ? FOLDERS : List.of(folders));
  }
}
