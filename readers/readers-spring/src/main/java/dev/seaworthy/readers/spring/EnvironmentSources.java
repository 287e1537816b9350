package dev.seaworthy.readers.spring;

import dev.seaworthy.engine.deployment.Inquiry;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.build.launch.Launch;
import dev.seaworthy.readers.build.launch.Launches;
import dev.seaworthy.readers.build.launch.Said;
import dev.seaworthy.readers.dotenv.DotenvFile;
import dev.seaworthy.readers.dotenv.Interpolation;
import dev.seaworthy.readers.spring.document.Entry;
import dev.seaworthy.readers.spring.document.Source;
import dev.seaworthy.readers.spring.values.EnvironmentNames;
import dev.seaworthy.readers.tree.Reading;
import dev.seaworthy.readers.tree.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which names of the environment an application gets in which of its environments: from the command
 * line, from compose and container files, from {@code .env.<environment>}. Used once.
 */
final class EnvironmentSources {
  private static final String PROFILES = "SPRING_PROFILES_ACTIVE";
  private static final Set<String> PRODUCTION = Set.of("prod", "production", "prd", "live");

  /** Largest environment file that is read from outside the tree, in bytes: 4 MiB. */
  private static final long LARGEST = 4L << 20;

  private final FoundApplication application;
  private final SourceTree tree;
  private final Inquiry inquiry;
  private final List<Launch> launches;
  private final List<Launch> everyLaunch;
  private final boolean oneCompose;
  private final Set<Trouble> troubles = new LinkedHashSet<>();

  EnvironmentSources(
      FoundApplication application,
      boolean alone,
      SourceTree tree,
      Launches launches,
      Inquiry inquiry) {
    this.application = application;
    this.tree = tree;
    this.inquiry = inquiry;
    this.everyLaunch = launches.all();
    this.launches = launches.all().stream().filter(each -> isOf(application, alone, each)).toList();
    this.oneCompose =
        this.launches.stream()
                .filter(each -> each.kind() == Launch.Kind.COMPOSE)
                .map(Launch::file)
                .distinct()
                .count()
            == 1;
  }

  /** What a container, process or unit file starts the application with. */
  Optional<Environments.Selected> selected() {
    for (Launch launch : launches) {
      Optional<String> profiles = profilesOf(launch);
      if (profiles.isPresent() && isDeployed(launch)) {
        List<String> names = List.of(profiles.get().split(",", -1));
        return Optional.of(new Environments.Selected(profiles.get(), names, launch.file()));
      }
    }
    return Optional.empty();
  }

  /**
   * The sources of one environment, the strongest first.
   *
   * @param environment its name
   * @param production whether it is production
   * @param starter whether Seaworthy's starter is there, which reads {@code .env} and Django's
   *     names
   */
  List<Source> of(String environment, boolean production, boolean starter) {
    List<Source> sources = new ArrayList<>();
    addOutside(sources);
    for (int i = inquiry.environmentFiles().size() - 1; i >= 0; i--) {
      read(inquiry.environmentFiles().get(i), sources);
    }
    for (Launch launch : launches) {
      if (feeds(launch, environment, production)) {
        sources.add(variables(launch));
        List<Said> files = launch.all(Said.Topic.ENVIRONMENT_FILE);
        for (int i = files.size() - 1; i >= 0; i--) {
          files.get(i).value().ifPresent(path -> readInTree(path, sources));
        }
      }
    }
    addNamed(environment, sources);
    if (!starter) {
      return sources;
    }
    folders().forEach(folder -> readInTree(folder.isEmpty() ? ".env" : folder + "/.env", sources));
    return sources.stream().map(DjangoNames::translated).toList();
  }

  /** What is mounted where the application runs in one environment. */
  List<Said> mounted(String environment, boolean production) {
    return launches.stream()
        .filter(each -> feeds(each, environment, production))
        .flatMap(each -> each.all(Said.Topic.FILE).stream())
        .toList();
  }

  /**
   * The folder of its container in which the application is started in one environment, where a
   * file names it: a manifest's word outranks the image's.
   */
  Optional<String> startedIn(String environment, boolean production) {
    return startedIn(Launch.Kind.MANIFEST, environment, production)
        .or(() -> startedIn(Launch.Kind.CONTAINER, environment, true));
  }

  private Optional<String> startedIn(Launch.Kind kind, String environment, boolean production) {
    return launches.stream()
        .filter(each -> each.kind() == kind && feeds(each, environment, production))
        .flatMap(each -> each.last(Said.Topic.WORKING_FOLDER).stream())
        .flatMap(each -> each.value().stream())
        .findFirst();
  }

  /** How the application is started in one environment. */
  dev.seaworthy.engine.deployment.Launches launches(String environment, boolean production) {
    return LaunchFacts.of(
        launches.stream().filter(each -> feeds(each, environment, production)).toList(),
        everyLaunch);
  }

  /** What could not be read so far. */
  Collection<Trouble> troubles() {
    return troubles;
  }

  private static boolean isOf(FoundApplication application, boolean alone, Launch launch) {
    Optional<String> folder = launch.last(Said.Topic.BUILD_FOLDER).flatMap(Said::value);
    String file = launch.file();
    String beside = file.substring(0, Math.max(0, file.lastIndexOf('/')));
    return switch (launch.kind()) {
      case COMPOSE ->
          (folder.filter(application.folder()::equals).isPresent()
                  && !application.folder().isEmpty())
              || launch.name().equals(application.name())
              || (alone && (folder.isPresent() || profilesOf(launch).isPresent()));
      case MANIFEST -> ManifestLaunches.isOf(application, alone, launch);
      case CONTAINER, PROCESS, UNIT, PLATFORM -> alone || beside.equals(application.folder());
    };
  }

  private static Optional<String> profilesOf(Launch launch) {
    Optional<String> variable = launch.variable(PROFILES).flatMap(Said::value);
    if (variable.isPresent()) {
      return variable.filter(EnvironmentSources::isPlain);
    }
    for (Said.Topic topic : List.of(Said.Topic.COMMAND, Said.Topic.ENTRY_POINT)) {
      for (String word : launch.last(topic).flatMap(Said::value).orElse("").split(" ", -1)) {
        for (String start : List.of("--spring.profiles.active=", "-Dspring.profiles.active=")) {
          if (word.startsWith(start) && isPlain(word.substring(start.length()))) {
            return Optional.of(word.substring(start.length()));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isPlain(String text) {
    return !text.isEmpty() && text.indexOf('$') < 0;
  }

  /** Whether a launch feeds an environment: by the token in its name, else by what it selects. */
  private boolean feeds(Launch launch, String environment, boolean production) {
    Optional<String> profiles = profilesOf(launch);
    if (profiles.isPresent()) {
      return List.of(profiles.get().split(",", -1)).contains(environment)
          || profiles.get().equals(environment);
    }
    if (launch.kind() == Launch.Kind.MANIFEST) {
      return ManifestLaunches.feeds(launch, environment, production);
    }
    if (launch.kind() != Launch.Kind.COMPOSE) {
      return production;
    }
    String token = token(launch.file());
    return token.isEmpty()
        ? oneCompose ? production : isSame("local", environment)
        : isSame(token, environment);
  }

  /** A compose file with several others beside it, and no token in its name, is local. */
  private boolean isDeployed(Launch launch) {
    return switch (launch.kind()) {
      case COMPOSE -> oneCompose || !token(launch.file()).isEmpty();
      case MANIFEST -> !ManifestLaunches.isForOthers(launch);
      case CONTAINER, PROCESS, UNIT, PLATFORM -> true;
    };
  }

  /** {@code prod} in {@code docker-compose.prod.yml} and {@code compose-prod.yaml}. */
  private static String token(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    int compose = name.indexOf("compose");
    if (compose < 0) {
      return "";
    }
    String middle = name.substring(compose + "compose".length());
    int end = middle.lastIndexOf('.');
    return end > 0 ? middle.substring(1, end) : "";
  }

  private static boolean isSame(String token, String environment) {
    String lower = environment.toLowerCase(Locale.ROOT);
    return token.equals(lower) || (PRODUCTION.contains(token) && PRODUCTION.contains(lower));
  }

  private void addOutside(List<Source> to) {
    if (!inquiry.environment().isEmpty()) {
      List<Entry> entries = new ArrayList<>();
      inquiry
          .environment()
          .forEach((name, value) -> entries.add(new Entry(name, value, value, Place.in(""))));
      to.add(new EnvironmentNames("the caller's environment", entries));
    }
  }

  private static Source variables(Launch launch) {
    List<Entry> entries = new ArrayList<>();
    for (Said each : launch.all(Said.Topic.VARIABLE)) {
      each.value()
          .ifPresent(
              value ->
                  entries.add(new Entry(each.name(), asPlaceholders(value), value, each.place())));
    }
    return new EnvironmentNames(launch.file(), entries);
  }

  /** Compose's {@code ${NAME:-default}} as Spring writes it; nothing else differs that matters. */
  private static String asPlaceholders(String value) {
    return value.contains("${") ? value.replace(":-", ":") : value;
  }

  private void addNamed(String environment, List<Source> to) {
    for (String folder : folders()) {
      tree.in(folder).stream()
          .filter(file -> file.name().startsWith(".env."))
          .filter(file -> isSame(file.name().substring(".env.".length()), environment))
          .forEach(file -> readInTree(file.path(), to));
    }
  }

  private Set<String> folders() {
    Set<String> folders = new LinkedHashSet<>();
    folders.add(application.folder());
    folders.add("");
    return folders;
  }

  private void readInTree(String path, List<Source> to) {
    if (tree.file(path).isEmpty()) {
      return;
    }
    Reading reading = tree.file(path).get().read();
    if (reading instanceof Reading.Text text) {
      to.add(parsed(path, text.text()));
    } else {
      dev.seaworthy.readers.tree.Trouble refused = ((Reading.Refused) reading).trouble();
      troubles.add(Trouble.unreadable(Place.in(path), refused.problem(), refused.mend()));
    }
  }

  private void read(Path file, List<Source> to) {
    String shown = file.toString();
    try {
      if (Files.size(file) > LARGEST) {
        troubles.add(
            Trouble.unreadable(Place.in(shown), "is larger than 4 MiB", "name another file"));
        return;
      }
      to.add(parsed(shown, Files.readString(file)));
    } catch (IOException e) {
      troubles.add(
          Trouble.unreadable(
              Place.in(shown),
              "cannot be read (" + e.getClass().getSimpleName() + ")",
              "name a file of UTF-8 text that this user may read"));
    }
  }

  private static Source parsed(String path, String text) {
    List<Entry> entries = new ArrayList<>();
    DotenvFile.parse(text)
        .resolve(Interpolation.BRACES, Map.of())
        .values()
        .forEach(
            each ->
                entries.add(
                    new Entry(
                        each.assignment().name(),
                        each.value(),
                        each.assignment().raw(),
                        new Place(
                            path,
                            each.assignment().valueLine(),
                            each.assignment().valueColumn()))));
    return new EnvironmentNames(path, entries);
  }
}
