package dev.seaworthy.boot.settings;

import dev.seaworthy.boot.environment.GivenSettings;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.core.env.Environment;

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

  static SettingsProperties in(Environment environment) {
    GivenSettings given = GivenSettings.in(environment);
    boolean enabled = given.value(PREFIX + ".enabled", Bindable.of(Boolean.class)).orElse(true);
    String dotenv = given.text(PREFIX + ".dotenv-folder").orElse(HERE).strip();
    List<String> folders = given.texts(PREFIX + ".folders").orElse(List.of());
    return new SettingsProperties(
        enabled,
        dotenv.isEmpty()
            ? Optional.empty()
            : Optional.of(dotenv.endsWith("/") ? dotenv : dotenv + "/"),
        folders.isEmpty() ? FOLDERS : List.copyOf(folders));
  }
}
