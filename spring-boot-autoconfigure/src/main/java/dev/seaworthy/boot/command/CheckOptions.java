package dev.seaworthy.boot.command;

import dev.seaworthy.engine.check.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code check} was asked, with the names and meanings of the {@code seaworthy} command.
 *
 * @param deploy whether the question is whether to deploy
 * @param tags tags to select checks by; empty for all
 * @param failLevel the mildest severity that fails the run
 * @param failOnUndetermined whether an open question fails it
 * @param format the report's form
 * @param output the file for the report; else standard output
 * @param all whether the report folds nothing
 */
record CheckOptions(
    boolean deploy,
    List<String> tags,
    Severity failLevel,
    boolean failOnUndetermined,
    Format format,
    Optional<String> output,
    boolean all) {
  static final String COMMAND = "check";
  static final Set<String> SWITCHES = Set.of("deploy", "fail-on-undetermined", "all");
  static final Set<String> VALUED = Set.of("tag", "fail-level", "format", "output");

  /** Options without a dot that belong to Spring Boot, or name the environment. */
  static final Set<String> APPLICATIONS = Set.of("settings", "debug", "trace");

  /** The forms of a report. */
  enum Format {
    TEXT,
    JSON,
    SARIF
  }

  /**
   * Reads the options.
   *
   * @throws WrongUse if a value is none that the option can have
   */
  static CheckOptions of(List<Arguments.Option> options) throws WrongUse {
    return new CheckOptions(
        isGiven(options, "deploy"),
        all(options, "tag"),
        severity(last(options, "fail-level").orElse("error")),
        isGiven(options, "fail-on-undetermined"),
        format(last(options, "format").orElse("text")),
        last(options, "output"),
        isGiven(options, "all"));
  }

  private static boolean isGiven(List<Arguments.Option> options, String name) {
    return options.stream().anyMatch(each -> each.name().equals(name));
  }

  private static List<String> all(List<Arguments.Option> options, String name) {
    return options.stream()
        .filter(each -> each.name().equals(name))
        .map(Arguments.Option::value)
        .toList();
  }

  private static Optional<String> last(List<Arguments.Option> options, String name)
      throws WrongUse {
    List<String> values = new ArrayList<>(all(options, name));
    if (values.size() > 1) {
      throw new WrongUse("--" + name + " is given twice");
    }
    return values.stream().findFirst();
  }

  private static Severity severity(String typed) throws WrongUse {
    Optional<Severity> severity = Severity.named(typed);
    if (severity.isEmpty()) {
      throw new WrongUse("--fail-level is '" + typed + "'; write critical, error, warning or info");
    }
    return severity.get();
  }

  private static Format format(String typed) throws WrongUse {
    return switch (typed) {
      case "text" -> Format.TEXT;
      case "json" -> Format.JSON;
      case "sarif" -> Format.SARIF;
      default -> throw new WrongUse("--format is '" + typed + "'; write text, json or sarif");
    };
  }
}
