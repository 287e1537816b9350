package dev.seaworthy.cli;

import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.text.Shown;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the command for checking was asked on the command line.
 *
 * @param paths the folders to check, as typed; at least one
 * @param deploy whether the question is whether to deploy
 * @param application the one application to look at
 * @param settings Django's settings module
 * @param environment the one environment to look at; with a settings module, the class in it
 * @param environmentFiles environment files, as typed
 * @param environmentComplete whether those are the whole environment
 * @param djangoVersion Django's version, where it is stated
 * @param inheritEnvironment whether the caller's own environment counts
 * @param tags tags to select checks by; empty for all
 * @param checks jars of the caller's own checks, as typed
 * @param listTags whether only the tags are to be listed
 * @param failLevel the mildest severity that fails the run
 * @param failOnUndetermined whether an open question fails it
 * @param baseline the file of what is known, as typed; else the one that the project names
 * @param format the report's form
 * @param output the file for the report, as typed; else standard output
 * @param history whether secrets are looked for in every commit
 * @param timing whether to say how long each phase took
 * @param all whether the report folds nothing
 */
record CheckOptions(
    List<String> paths,
    boolean deploy,
    Optional<String> application,
    Optional<String> settings,
    Optional<String> environment,
    List<String> environmentFiles,
    boolean environmentComplete,
    Optional<Version> djangoVersion,
    boolean inheritEnvironment,
    List<String> tags,
    List<String> checks,
    boolean listTags,
    Severity failLevel,
    boolean failOnUndetermined,
    Optional<String> baseline,
    Format format,
    Optional<String> output,
    boolean history,
    boolean timing,
    boolean all) {
  /** The forms of a report. */
  enum Format {
    TEXT,
    JSON,
    SARIF,
    JUNIT,
    GITHUB,
    HTML;

    static List<String> words() {
      return Stream.of(values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
    }
  }

  /** What is taken as given about the world around a project. */
  static final List<Option> GIVEN =
      List.of(
          Option.text("django-version", "V", "the Django that the project runs on"),
          Option.file("env-file", "FILE", "take environment variables from it").again(),
          Option.flag("env-complete", "these are all there are: a name they lack is not set"),
          Option.flag("inherit-env", "take this shell's environment variables too"));

  private static final Option HISTORY =
      Option.flag("history", "look for the secrets that are found in every commit of git");

  private static final List<Option> PART =
      List.of(
          Option.flag("deploy", "judge every environment as deployed, not the local one"),
          Option.text("app", "NAME", "only this application of the project"),
          Option.text("environment", "NAME", "only this environment"),
          Option.text("settings", "MODULE", "only this settings module of a Django project"),
          Option.text("tag", "TAG", "only checks with this tag").again(),
          HISTORY,
          OwnChecks.OPTION);

  private static final List<Option> VERDICT =
      List.of(
          Option.flag("list-tags", "list the tags instead"),
          Option.choice(
              "fail-level",
              "LEVEL",
              List.of("critical", "error", "warning", "info"),
              "the mildest that fails: critical, error (unless said otherwise), warning or info"),
          Option.flag("fail-on-undetermined", "what cannot be decided fails too"),
          Option.file("baseline", "FILE", "what it holds is known, and fails nothing"),
          Option.choice(
              "format",
              "FORM",
              Format.words(),
              "text (unless said otherwise), json, sarif, junit, github or html"),
          Option.file("output", "FILE", "write the report there"),
          Option.flag("all", "fold nothing in the text"),
          Option.flag("timing", "say on standard error how long each phase took"));

  /** All options of {@code check}, in the order of its help. */
  static final List<Option> DECLARED =
      Stream.of(PART, GIVEN, VERDICT).flatMap(List::stream).toList();

  private static final int LONGEST_QUOTE = 80;

  /** The names of all options, as typed. */
  static List<String> names() {
    return DECLARED.stream().map(Option::typed).toList();
  }

  /**
   * Reads the arguments.
   *
   * @throws WrongUse naming the first that has no meaning
   */
  static CheckOptions parse(List<String> args) throws WrongUse {
    Typed line = Typed.parse("check", DECLARED, args);
    return of(line, line.has("deploy"));
  }

  /**
   * The question that a command line asks; what its command does not declare is as usual.
   *
   * @throws WrongUse naming the first value that has no meaning
   */
  static CheckOptions of(Typed line, boolean deploy) throws WrongUse {
    List<String> paths = line.rest();
    return new CheckOptions(
        paths.isEmpty() ? List.of(".") : paths,
        deploy,
        line.one("app"),
        line.one("settings"),
        line.one("environment"),
        line.all("env-file"),
        line.has("env-complete"),
        version(line.one("django-version")),
        line.has("inherit-env"),
        line.all("tag"),
        line.all("checks"),
        line.has("list-tags"),
        severity(line.one("fail-level").orElse("error")),
        line.has("fail-on-undetermined"),
        line.one("baseline"),
        format(line.one("format").orElse("text")),
        line.one("output"),
        line.has("history"),
        line.has("timing"),
        line.has("all"));
  }

  /** The folders to check. */
  List<Path> folders(Console console) throws WrongUse {
    List<Path> folders = new ArrayList<>();
    for (String each : paths) {
      folders.add(path(each, console));
    }
    return folders;
  }

  /** Whether the whole project is asked about, by every check. */
  boolean isWhole() {
    return deploy
        && application.isEmpty()
        && settings.isEmpty()
        && environment.isEmpty()
        && tags.isEmpty();
  }

  /** The same question about one settings module, with a class behind a colon. */
  CheckOptions withSettings(String module) {
    return new CheckOptions(
        paths,
        deploy,
        application,
        Optional.of(module),
        environment,
        environmentFiles,
        environmentComplete,
        djangoVersion,
        inheritEnvironment,
        tags,
        checks,
        listTags,
        failLevel,
        failOnUndetermined,
        baseline,
        format,
        output,
        history,
        timing,
        all);
  }

  /** The settings that a reader is asked for: a module, a class in it, or an environment. */
  Optional<String> asked() {
    if (settings.isEmpty()) {
      return environment;
    }
    return Optional.of(
        environment.isEmpty() ? settings.get() : settings.get() + ":" + environment.get());
  }

  /** A path as typed, against the caller's folder. */
  static Path path(String typed, Console console) throws WrongUse {
    try {
      if (typed.isEmpty()) {
        throw new WrongUse("a path is empty; write . for this folder");
      }
      return console.folder().resolve(typed);
    } catch (InvalidPathException e) {
      throw new WrongUse("'" + quoted(typed) + "' cannot be a path on this system");
    }
  }

  static String quoted(String typed) {
    return Shown.clipped(typed, LONGEST_QUOTE);
  }

  static Severity severity(String typed) throws WrongUse {
    Optional<Severity> severity = Severity.named(typed);
    if (severity.isEmpty()) {
      throw new WrongUse(
          "--fail-level is '" + quoted(typed) + "'; write critical, error, warning or info");
    }
    return severity.get();
  }

  private static Optional<Version> version(Optional<String> typed) throws WrongUse {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<Version> version = Version.parse(typed.get());
    if (version.isEmpty()) {
      throw new WrongUse("--django-version is '" + quoted(typed.get()) + "'; write as 5.2");
    }
    return version;
  }

  private static Format format(String typed) throws WrongUse {
    for (Format each : Format.values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(typed)) {
        return each;
      }
    }
    throw new WrongUse(
        "--format is '" + quoted(typed) + "'; write text, json, sarif, junit, github or html");
  }
}
