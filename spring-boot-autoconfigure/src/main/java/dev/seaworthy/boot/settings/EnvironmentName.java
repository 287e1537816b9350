package dev.seaworthy.boot.settings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an environment is called: on the command line, and in the names of its files. */
final class EnvironmentName {
  /** What {@code --settings} may hold: a name, or Django's dotted path of a settings module. */
  private static final Pattern SETTINGS =
      Pattern.compile("(?:(?:[A-Za-z_]\\w*\\.)*settings\\.)?([A-Za-z0-9][\\w-]*)");

  /** Short and long forms that people mix: profile {@code production}, file {@code .env.prod}. */
  private static final Map<String, String> OTHER_FORM =
      Map.of(
          "production", "prod",
          "prod", "production",
          "development", "dev",
          "dev", "development");

  private EnvironmentName() {}

  /** The environment that {@code --settings} names; empty when it is no name at all. */
  static Optional<String> named(String settings) {
    Matcher matcher = SETTINGS.matcher(settings.strip());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /**
   * The names that files of these profiles may bear, the weakest first: of one profile the other
   * form comes before its own name, which is a profile's plain meaning.
   */
  static Set<String> inFileNames(List<String> profiles) {
    Set<String> names = new LinkedHashSet<>();
    for (String profile : profiles) {
      String other = OTHER_FORM.get(profile);
      if (other != null && !profiles.contains(other)) {
        names.add(other);
      }
      names.add(profile);
    }
    return names;
  }
}
