package dev.seaworthy.boot.settings;

import dev.seaworthy.boot.environment.GivenSettings;
import dev.seaworthy.boot.environment.InvalidDebugException;
import dev.seaworthy.boot.environment.RunningEnvironment;
import dev.seaworthy.boot.origins.Origins;
import dev.seaworthy.engine.text.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/** Gathers what is missing or wrong in the settings of an environment. Used once. */
final class Examination {
  /** The property that lists what may not be missing. */
  static final String REQUIRED = "seaworthy.required";

  private static final int MOST_SHOWN = 80;

  private final ConfigurableEnvironment environment;
  private final String shown;
  private final List<SettingsProblem> problems = new ArrayList<>();

  Examination(ConfigurableEnvironment environment) {
    this.environment = environment;
    this.shown = String.join(",", RunningEnvironment.profiles(environment));
  }

  /** Everything that is missing or wrong, in the order of the sources. */
  List<SettingsProblem> problems() {
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source instanceof Variables variables) {
        problems.addAll(variables.problems());
      }
    }
    settingsOption();
    debug();
    required();
    return problems;
  }

  /** Names from outside that some property needs and nothing sets. */
  List<SettingsProblem> unfilled() {
    List<SettingsProblem> unfilled = new ArrayList<>();
    for (UnfilledPlaceholders.Unfilled each : UnfilledPlaceholders.in(environment)) {
      unfilled.add(
          new SettingsProblem(
              name(each.name()) + " is not set, and " + name(each.property()) + " needs it",
              Origins.where(each.origin()),
              "set " + name(each.name()) + " in the process environment or in " + file()));
    }
    return unfilled;
  }

  /** What is odd, and costs nothing. */
  List<SettingsProblem> remarks() {
    List<SettingsProblem> remarks = new ArrayList<>();
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source instanceof Variables variables) {
        remarks.addAll(variables.remarks());
      }
    }
    return remarks;
  }

  private void settingsOption() {
    PropertySource<?> commandLine =
        environment
            .getPropertySources()
            .get(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME);
    String option = SettingsEnvironmentPostProcessor.SETTINGS_OPTION;
    if (commandLine == null || !(commandLine.getProperty(option) instanceof String said)) {
      return;
    }
    Optional<String> name = EnvironmentName.named(said);
    if (name.isEmpty()) {
      problems.add(
          new SettingsProblem(
              "--settings is '" + name(said) + "', which names no environment",
              "the command line",
              "write --settings=production or --settings=settings.production"));
    } else if (!EnvironmentFiles.areThere(environment, name.get())) {
      problems.add(
          new SettingsProblem(
              "--settings names the environment '" + name.get() + "', which has no file",
              "the command line",
              "name one that has, or write config/settings/"
                  + name.get()
                  + ".yml or .env."
                  + name.get()));
    }
  }

  private void debug() {
    try {
      RunningEnvironment.of(environment);
    } catch (InvalidDebugException e) {
      problems.add(
          new SettingsProblem(
              "DEBUG (" + RunningEnvironment.DEBUG + ") is '" + name(e.written()) + "'",
              Origins.where(origin(RunningEnvironment.DEBUG)),
              "write true or false"));
    }
  }

  private void required() {
    List<String> names = new ArrayList<>();
    try {
      names.addAll(GivenSettings.in(environment).texts(REQUIRED).orElse(List.of()));
    } catch (BindException e) {
      problems.add(
          new SettingsProblem(
              REQUIRED + " is no list of names",
              Origins.where(origin(REQUIRED)),
              "list the names of settings that may not be missing"));
    }
    String where = Origins.where(origin(REQUIRED));
    for (String each : names) {
      Optional<String> state = state(each.strip());
      if (state.isPresent()) {
        problems.add(
            new SettingsProblem(
                name(each.strip()) + " " + state.get() + ", and is required",
                where,
                "set it in the process environment or in " + file()));
      }
    }
  }

  /** What is wrong with a required setting; empty when it has a value. */
  private Optional<String> state(String name) {
    try {
      String value = environment.getProperty(name);
      return value == null
          ? Optional.of("is not set")
          : value.isBlank() ? Optional.of("is empty") : Optional.empty();
    } catch (IllegalArgumentException e) {
      // The placeholder in it is told on its own.
      return Optional.empty();
    }
  }

  private @Nullable Origin origin(String property) {
    ConfigurationPropertyName name = ConfigurationPropertyName.of(property);
    ConfigurationPropertyName first = name.append("[0]");
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      ConfigurationProperty found = source.getConfigurationProperty(name);
      found = found == null ? source.getConfigurationProperty(first) : found;
      if (found != null) {
        return found.getOrigin();
      }
    }
    return null;
  }

  /** The environment file that a person would write to. */
  private String file() {
    String first = RunningEnvironment.profiles(environment).get(0);
    return first.equals("default") ? ".env" : ".env." + first;
  }

  private static String name(String name) {
    return Shown.clipped(name, MOST_SHOWN);
  }

  /** The environment, as a report names it. */
  String environmentName() {
    return shown;
  }
}
