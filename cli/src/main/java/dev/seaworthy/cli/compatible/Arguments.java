package dev.seaworthy.cli.compatible;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The arguments of Django's check command, read as Python's argparse reads them: long options may
 * be cut to what is unique, and values may follow an equals sign.
 *
 * @param labels labels of applications
 * @param tags the tags to run; empty for all
 * @param listTags whether to list the tags and stop
 * @param deploy whether to run the deployment checks too
 * @param failLevel the level from which the command fails
 * @param databases aliases whose database checks are wanted
 * @param settings the settings module, if named
 * @param environment the settings class of django-configurations, if named
 * @param project the project's folder, if named
 * @param environmentFiles environment files that are given, in order
 * @param environmentComplete whether they are the whole environment
 * @param djangoVersion Django's version, if stated
 */
record Arguments(
    List<String> labels,
    List<String> tags,
    boolean listTags,
    boolean deploy,
    Level failLevel,
    List<String> databases,
    Optional<String> settings,
    Optional<String> environment,
    Optional<String> project,
    List<String> environmentFiles,
    boolean environmentComplete,
    Optional<String> djangoVersion) {
  private static final List<String> FLAGS = List.of("--list-tags", "--deploy", "--env-complete");
  private static final List<String> VALUED =
      List.of(
          "--tag",
          "--fail-level",
          "--database",
          "--settings",
          "--environment",
          "--project",
          "--env-file",
          "--django-version");

  /** A complaint in the form of argparse. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String problem) {
      super("manage.py check: error: " + problem);
    }
  }

  static Arguments parse(List<String> words) throws Refused {
    Gathered gathered = new Gathered();
    Deque<String> left = new ArrayDeque<>(words);
    while (!left.isEmpty()) {
      String word = left.removeFirst();
      if (word.startsWith("-t") && !word.startsWith("--")) {
        gathered.tags.add(word.length() > 2 ? word.substring(2) : value("-t/--tag", left));
      } else if (word.startsWith("--")) {
        option(word, left, gathered);
      } else if (word.startsWith("-") && word.length() > 1) {
        gathered.unknown.add(word);
      } else {
        gathered.labels.add(word);
      }
    }
    if (!gathered.unknown.isEmpty()) {
      throw new Refused("unrecognized arguments: " + String.join(" ", gathered.unknown));
    }
    return gathered.arguments();
  }

  private static void option(String word, Deque<String> left, Gathered gathered) throws Refused {
    int equals = word.indexOf('=');
    String typed = equals < 0 ? word : word.substring(0, equals);
    Optional<String> name = whole(typed);
    if (name.isEmpty()) {
      gathered.unknown.add(word);
      return;
    }
    if (FLAGS.contains(name.get())) {
      gathered.flags.add(name.get());
      return;
    }
    String value = equals < 0 ? value(name.get(), left) : word.substring(equals + 1);
    gathered.take(name.get(), value);
  }

  /** The option that a cut name stands for; empty when there is none or more than one. */
  private static Optional<String> whole(String typed) {
    List<String> fits = new ArrayList<>();
    for (List<String> known : List.of(FLAGS, VALUED)) {
      if (known.contains(typed)) {
        return Optional.of(typed);
      }
      known.stream().filter(each -> each.startsWith(typed)).forEach(fits::add);
    }
    return fits.size() == 1 ? Optional.of(fits.get(0)) : Optional.empty();
  }

  private static String value(String name, Deque<String> left) throws Refused {
    String value = left.pollFirst();
    if (value == null || value.startsWith("-")) {
      throw new Refused("argument " + name + ": expected one argument");
    }
    return value;
  }

  /** What was read so far. */
  private static final class Gathered {
    private final List<String> labels = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final List<String> flags = new ArrayList<>();
    private final List<String> databases = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private Level failLevel = Level.ERROR;
    private Optional<String> settings = Optional.empty();
    private Optional<String> environment = Optional.empty();
    private Optional<String> project = Optional.empty();
    private final List<String> environmentFiles = new ArrayList<>();
    private Optional<String> djangoVersion = Optional.empty();

    private void take(String name, String value) throws Refused {
      switch (name) {
        case "--tag" -> tags.add(value);
        case "--database" -> databases.add(value);
        case "--settings" -> settings = Optional.of(value);
        case "--environment" -> environment = Optional.of(value);
        case "--project" -> project = Optional.of(value);
        case "--env-file" -> environmentFiles.add(value);
        case "--django-version" -> djangoVersion = Optional.of(value);
        case "--fail-level" ->
            failLevel =
                Level.named(value)
                    .orElseThrow(
                        () ->
                            new Refused(
                                "argument --fail-level: invalid choice: '"
                                    + value
                                    + "' (choose from "
                                    + Level.choices()
                                    + ")"));
        default -> unknown.add(name);
      }
    }

    private Arguments arguments() {
      return new Arguments(
          List.copyOf(labels),
          List.copyOf(tags),
          flags.contains("--list-tags"),
          flags.contains("--deploy"),
          failLevel,
          List.copyOf(databases),
          settings,
          environment,
          project,
          List.copyOf(environmentFiles),
          flags.contains("--env-complete"),
          djangoVersion);
    }
  }
}
