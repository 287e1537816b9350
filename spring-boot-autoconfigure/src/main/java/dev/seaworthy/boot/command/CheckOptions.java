package dev.seaworthy.boot.command;

import dev.seaworthy.engine.check.Severity;
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
  static CheckOptions of(Arguments arguments) throws WrongUse {
    return new CheckOptions(
        arguments.isGiven("deploy"),
        arguments.all("tag"),
        severity(arguments.one("fail-level").orElse("error")),
        arguments.isGiven("fail-on-undetermined"),
        format(arguments.one("format").orElse("text")),
        arguments.one("output"),
        arguments.isGiven("all"));
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
