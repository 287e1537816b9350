package dev.seaworthy.readers.django;

import dev.seaworthy.readers.build.launch.Launch;
import dev.seaworthy.readers.build.launch.Launches;
import dev.seaworthy.readers.build.launch.Said;
import dev.seaworthy.readers.django.evaluate.Surroundings;
import dev.seaworthy.readers.django.project.DjangoProject;
import dev.seaworthy.readers.django.project.SettingsChoice;
import dev.seaworthy.readers.django.value.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The environment that containers, compose files, process files and units give a project: a launch
 * feeds the settings it names; one that names none feeds the environment in its file's name, else
 * production, but a compose file without a name feeds the local one where there is one. Used once.
 */
final class LaunchEnvironment {

  private static final String MODULE = "DJANGO_SETTINGS_MODULE";

  private static final Pattern SETTINGS = Pattern.compile("--settings[= ]([\\w.]+)");

  private static final Pattern PYTHON =
      Pattern.compile(
          ".*\\b(?:manage\\.py|django-admin|gunicorn|uvicorn|uwsgi|daphne|hypercorn|granian|waitress\\S*"
              + "|celery|runserver)\\b.*",
          Pattern.DOTALL);

  /** {@code ${NAME}}, {@code ${NAME:-default}}, {@code ${NAME-default}} and {@code $NAME}. */
  private static final Pattern NAME =
      Pattern.compile("\\$(?:\\{(\\w+)(?::?-([^}]*)|:?[?][^}]*)?\\}|(\\w+))");

  private final DjangoProject project;
  private final List<Launch> launches;
  private final EnvironmentFiles files;

  LaunchEnvironment(DjangoProject project, Launches launches, EnvironmentFiles files) {
    this.project = project;
    this.files = files;
    this.launches = launches.all().stream().filter(this::isOf).toList();
  }

  /** What one choice of settings is given; containers first, since compose overrides them. */
  Map<String, Surroundings.Supplied> of(SettingsChoice choice, boolean production) {
    Map<String, Surroundings.Supplied> supplied = new LinkedHashMap<>();
    for (boolean compose : new boolean[] {false, true}) {
      for (Launch launch : launches) {
        boolean isCompose = launch.kind() == Launch.Kind.COMPOSE;
        if (isCompose == compose && feeds(launch, choice, production)) {
          add(launch, supplied);
        }
      }
    }
    return supplied;
  }

  /** Whether a launch starts this project, and not a database or a front end beside it. */
  private boolean isOf(Launch launch) {
    if (launch.variable(MODULE).isPresent()) {
      return isModule(launch.variable(MODULE).flatMap(Said::value));
    }
    String folder = folder(launch);
    boolean around = isAround(folder);
    return around
        && (launch.kind() == Launch.Kind.CONTAINER
            ? commands(launch).isEmpty() || PYTHON.matcher(commands(launch)).matches()
            : PYTHON.matcher(commands(launch)).matches()
                || (launch.kind() == Launch.Kind.COMPOSE
                    && launch.last(Said.Topic.BUILD_FOLDER).isPresent()
                    && commands(launch).isEmpty()));
  }

  private boolean isModule(Optional<String> named) {
    return named
        .filter(name -> project.choices().stream().anyMatch(each -> each.module().equals(name)))
        .isPresent();
  }

  private static String folder(Launch launch) {
    String file = launch.file();
    return launch
        .last(Said.Topic.BUILD_FOLDER)
        .flatMap(Said::value)
        .orElse(file.substring(0, Math.max(0, file.lastIndexOf('/'))));
  }

  private boolean isAround(String folder) {
    String own = project.folder();
    return folder.isEmpty() || folder.equals(own) || own.startsWith(folder + "/");
  }

  private static String commands(Launch launch) {
    String entry = launch.last(Said.Topic.ENTRY_POINT).flatMap(Said::value).orElse("");
    return (entry + " " + launch.last(Said.Topic.COMMAND).flatMap(Said::value).orElse("")).strip();
  }

  private boolean feeds(Launch launch, SettingsChoice choice, boolean production) {
    Optional<String> module = launch.variable(MODULE).flatMap(Said::value);
    Matcher option = SETTINGS.matcher(commands(launch));
    if (option.find()) {
      module = Optional.of(option.group(1));
    }
    if (module.isPresent()) {
      Optional<String> type = launch.variable("DJANGO_CONFIGURATION").flatMap(Said::value);
      return module.get().equals(choice.module())
          && type.map(choice.configuration()::equals).orElse(true);
    }
    if (launch.kind() != Launch.Kind.COMPOSE) {
      return production;
    }
    String token = token(launch.file());
    if (!token.isEmpty()) {
      return EnvironmentFiles.isSame(token, choice.environment());
    }
    boolean hasLocal =
        project.choices().stream()
            .anyMatch(each -> EnvironmentFiles.isSame("local", each.environment()));
    return hasLocal
        ? EnvironmentFiles.isSame("local", choice.environment())
        : isOnly() && production;
  }

  /** Whether there is one compose file and no other. */
  private boolean isOnly() {
    return launches.stream()
            .filter(each -> each.kind() == Launch.Kind.COMPOSE)
            .map(Launch::file)
            .distinct()
            .count()
        == 1;
  }

  /** {@code prod} in {@code docker-compose.prod.yml}. */
  private static String token(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.replaceAll("(?:docker-)?compose|\\.ya?ml$", "").replaceAll("^[._-]+|[._-]+$", "");
  }

  private void add(Launch launch, Map<String, Surroundings.Supplied> to) {
    for (Said each : launch.all(Said.Topic.ENVIRONMENT_FILE)) {
      each.value().ifPresent(path -> to.putAll(files.inTree(path)));
    }
    String home = launch.file().substring(0, launch.file().lastIndexOf('/') + 1);
    Map<String, Surroundings.Supplied> beside =
        launch.kind() == Launch.Kind.COMPOSE ? files.inTree(home + ".env") : Map.of();
    boolean image = launch.kind() == Launch.Kind.CONTAINER;
    for (Said each : launch.all(Said.Topic.VARIABLE)) {
      each.value()
          .flatMap(value -> filled(value, each, beside))
          .map(one -> image ? replaceable(one, each.name()) : one)
          .ifPresent(one -> to.put(each.name(), one));
    }
  }

  /** What an image sets is a default: whoever starts a container may set it anew. */
  private static Surroundings.Supplied replaceable(Surroundings.Supplied value, String name) {
    return new Surroundings.Supplied(value.value(), value.site(), name);
  }

  /** A value with its names filled in; nothing if one of them is not known. */
  private static Optional<Surroundings.Supplied> filled(
      String value, Said said, Map<String, Surroundings.Supplied> beside) {
    Site site = new Site(said.place().file(), said.place().line(), said.place().column());
    String plain = value.replace("$$", "\0");
    Matcher names = NAME.matcher(plain);
    StringBuilder text = new StringBuilder();
    String unless = "";
    while (names.find()) {
      String name = names.group(1) == null ? names.group(3) : names.group(1);
      Surroundings.Supplied known = beside.get(name);
      if (known == null && names.group(2) == null) {
        return Optional.empty();
      }
      unless = known == null ? name : unless;
      names.appendReplacement(
          text, Matcher.quoteReplacement(known == null ? names.group(2) : known.value()));
    }
    names.appendTail(text);
    return Optional.of(new Surroundings.Supplied(text.toString().replace('\0', '$'), site, unless));
  }
}
