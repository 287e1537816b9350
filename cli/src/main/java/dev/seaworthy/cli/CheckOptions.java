package dev.seaworthy.cli;

import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.text.Shown;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.jspecify.annotations.Nullable;

/**
 * What {@code check} was asked on the command line.
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
 * @param listTags whether only the tags are to be listed
 * @param failLevel the mildest severity that fails the run
 * @param failOnUndetermined whether an open question fails it
 * @param format the report's form
 * @param output the file for the report, as typed; else standard output
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
    boolean listTags,
    Severity failLevel,
    boolean failOnUndetermined,
    Format format,
    Optional<String> output,
    boolean timing,
    boolean all) {
  /** The forms of a report. */
  enum Format {
    TEXT,
    JSON,
    SARIF
  }

  private static final List<String> FLAGS =
      List.of(
          "deploy",
          "env-complete",
          "inherit-env",
          "list-tags",
          "fail-on-undetermined",
          "timing",
          "all");
  private static final List<String> SINGLE =
      List.of("app", "settings", "environment", "django-version", "fail-level", "format", "output");
  private static final List<String> REPEATED = List.of("env-file", "tag");
  private static final int LONGEST_QUOTE = 80;

  /** The names of all options, as typed. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    for (List<String> some : List.of(FLAGS, SINGLE, REPEATED)) {
      some.forEach(each -> names.add("--" + each));
    }
    return names;
  }

  /**
   * Reads the arguments.
   *
   * @throws WrongUse naming the first that has no meaning
   */
  static CheckOptions parse(List<String> args) throws WrongUse {
    CommandLine line = parsed(args);
    for (String each : SINGLE) {
      if (line.getOptionValues(each) != null && line.getOptionValues(each).length > 1) {
        throw new WrongUse("--" + each + " is given twice");
      }
    }
    List<String> paths = line.getArgList();
    return new CheckOptions(
        paths.isEmpty() ? List.of(".") : List.copyOf(paths),
        line.hasOption("deploy"),
        Optional.ofNullable(line.getOptionValue("app")),
        Optional.ofNullable(line.getOptionValue("settings")),
        Optional.ofNullable(line.getOptionValue("environment")),
        values(line, "env-file"),
        line.hasOption("env-complete"),
        version(line.getOptionValue("django-version")),
        line.hasOption("inherit-env"),
        values(line, "tag"),
        line.hasOption("list-tags"),
        severity(line.getOptionValue("fail-level", "error")),
        line.hasOption("fail-on-undetermined"),
        format(line.getOptionValue("format", "text")),
        Optional.ofNullable(line.getOptionValue("output")),
        line.hasOption("timing"),
        line.hasOption("all"));
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
        listTags,
        failLevel,
        failOnUndetermined,
        format,
        output,
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

  private static CommandLine parsed(List<String> args) throws WrongUse {
    Options options = new Options();
    FLAGS.forEach(each -> options.addOption(Option.builder().longOpt(each).get()));
    SINGLE.forEach(each -> options.addOption(Option.builder().longOpt(each).hasArg().get()));
    REPEATED.forEach(each -> options.addOption(Option.builder().longOpt(each).hasArg().get()));
    DefaultParser parser =
        DefaultParser.builder()
            .setAllowPartialMatching(false)
            .setStripLeadingAndTrailingQuotes(false)
            .get();
    try {
      return parser.parse(options, args.toArray(new String[0]));
    } catch (MissingArgumentException e) {
      throw new WrongUse("--" + e.getOption().getLongOpt() + " needs a value");
    } catch (UnrecognizedOptionException e) {
      String typed = e.getOption();
      throw new WrongUse(
          "check has no option '" + quoted(typed) + "'" + Nearest.question(typed, names()));
    } catch (ParseException e) {
      throw new WrongUse(
          "these options do not go together: " + quoted(String.valueOf(e.getMessage())));
    }
  }

  private static List<String> values(CommandLine line, String name) {
    String[] values = line.getOptionValues(name);
    return values == null ? List.of() : List.of(values);
  }

  private static Severity severity(String typed) throws WrongUse {
    Optional<Severity> severity = Severity.named(typed);
    if (severity.isEmpty()) {
      throw new WrongUse(
          "--fail-level is '" + quoted(typed) + "'; write critical, error, warning or info");
    }
    return severity.get();
  }

  private static Optional<Version> version(@Nullable String typed) throws WrongUse {
    if (typed == null) {
      return Optional.empty();
    }
    Optional<Version> version = Version.parse(typed);
    if (version.isEmpty()) {
      throw new WrongUse("--django-version is '" + quoted(typed) + "'; write as 5.2");
    }
    return version;
  }

  private static Format format(String typed) throws WrongUse {
    return switch (typed) {
      case "text" -> Format.TEXT;
      case "json" -> Format.JSON;
      case "sarif" -> Format.SARIF;
      default ->
          throw new WrongUse("--format is '" + quoted(typed) + "'; write text, json or sarif");
    };
  }
}
