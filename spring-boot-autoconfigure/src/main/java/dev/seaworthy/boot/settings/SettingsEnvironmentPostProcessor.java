package dev.seaworthy.boot.settings;

import dev.seaworthy.boot.environment.GivenSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.config.ConfigDataLocation;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.core.Ordered;
import org.springframework.core.env.AbstractEnvironment;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Prepares what Spring Boot reads its configuration from: the environment that {@code --settings}
 * names, Django's names in the process environment, and the locations of the settings' files.
 *
 * <p>Runs right before Spring Boot looks for configuration files, so that they see all of it.
 */
public final class SettingsEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {
  /** What this class adds for Spring Boot to read, and nobody else. */
  static final String LOCATIONS = "seaworthyLocations";

  static final String SETTINGS_OPTION = "settings";
  private static final String CONFIG = "spring.config";
  private static final String IMPORT = CONFIG + ".import";
  private static final String ADDITIONAL = CONFIG + ".additional-location";
  private static final String VARIABLES = "seaworthy";

  /** Called by Spring Boot. */
  public SettingsEnvironmentPostProcessor() {}

  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER - 1;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    MutablePropertySources sources = environment.getPropertySources();
    if (sources.contains(LOCATIONS)) {
      return;
    }
    SettingsProperties properties = SettingsProperties.in(environment);
    if (!properties.enabled()) {
      return;
    }
    nameTheEnvironment(sources);
    translateVariables(sources);
    sources.addFirst(new MapPropertySource(LOCATIONS, locations(environment, properties)));
  }

  /** {@code --settings=production} outranks a profile from the process environment. */
  private static void nameTheEnvironment(MutablePropertySources sources) {
    PropertySource<?> commandLine =
        sources.get(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME);
    if (commandLine == null || !(commandLine.getProperty(SETTINGS_OPTION) instanceof String said)) {
      return;
    }
    EnvironmentName.named(said)
        .ifPresent(
            name -> {
              String profiles = AbstractEnvironment.ACTIVE_PROFILES_PROPERTY_NAME;
              Object beside = commandLine.getProperty(profiles);
              String active = beside == null ? name : beside + "," + name;
              sources.addBefore(
                  commandLine.getName(),
                  new MapPropertySource("--" + SETTINGS_OPTION, Map.of(profiles, active)));
            });
  }

  private static void translateVariables(MutablePropertySources sources) {
    PropertySource<?> process =
        sources.get(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
    if (!(process instanceof EnumerablePropertySource<?> enumerable)) {
      return;
    }
    Map<String, Variable> given = new LinkedHashMap<>();
    for (String name : enumerable.getPropertyNames()) {
      if (enumerable.getProperty(name) instanceof CharSequence value) {
        given.put(name, new Variable(value.toString(), new SystemEnvironmentOrigin(name)));
      }
    }
    List<SettingsProblem> problems = new ArrayList<>();
    Map<String, Variable> added = new MountedSecrets(problems).in(given);
    Map<String, Variable> all = new LinkedHashMap<>(given);
    all.putAll(added);
    added.putAll(DjangoNames.translated(all));
    if (!added.isEmpty() || !problems.isEmpty()) {
      sources.addAfter(process.getName(), Variables.of(VARIABLES, added, problems, List.of()));
    }
    if (given.containsKey(DjangoNames.DEBUG)) {
      // DEBUG is Django's. Spring Boot would take any text in it, even "False ", for its own.
      sources.addBefore(
          process.getName(), new MapPropertySource("seaworthyDebug", Map.of("debug", "false")));
    }
  }

  private static Map<String, Object> locations(
      ConfigurableEnvironment environment, SettingsProperties properties) {
    GivenSettings theirs = GivenSettings.below(CONFIG, environment);
    Map<String, Object> locations = new LinkedHashMap<>();
    List<String> imports = new ArrayList<>();
    if (properties.dotenvFolder().isPresent()) {
      imports.add("optional:dotenv:" + properties.dotenvFolder().get());
    }
    addTo(locations, IMPORT, imports, theirs);
    List<String> folders = new ArrayList<>();
    for (String folder : properties.folders()) {
      folders.add("optional:settings:" + folder);
    }
    addTo(locations, ADDITIONAL, folders, theirs);
    return locations;
  }

  /**
   * Ours first, which is weakest: what the application's operator names outranks it. Given as what
   * Spring Boot makes of them, since from texts it would look for an editor of theirs first.
   */
  private static void addTo(
      Map<String, Object> locations, String property, List<String> ours, GivenSettings theirs) {
    List<ConfigDataLocation> all = new ArrayList<>();
    for (String location : ours) {
      all.add(ConfigDataLocation.of(location));
    }
    for (String location : theirs.texts(property).orElse(List.of())) {
      all.add(ConfigDataLocation.of(location));
    }
    if (!ours.isEmpty()) {
      locations.put(property, all.toArray(new ConfigDataLocation[0]));
    }
  }
}
