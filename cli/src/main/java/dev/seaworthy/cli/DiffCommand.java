package dev.seaworthy.cli;

import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.report.diff.Comparison;
import dev.seaworthy.report.diff.ComparisonJson;
import dev.seaworthy.report.diff.Told;
import dev.seaworthy.report.json.MalformedJsonException;
import dev.seaworthy.report.text.ComparisonText;
import dev.seaworthy.report.text.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Compares two reports: what a change added, mended and made worse. */
final class DiffCommand implements Command {
  private static final List<Option> OPTIONS =
      List.of(
          Option.choice(
              "fail-level",
              "LEVEL",
              List.of("critical", "error", "warning", "info"),
              "the mildest addition that fails; unless said otherwise the newer report's own level"),
          Option.choice(
              "format", "FORM", List.of("text", "json"), "text (unless said otherwise) or json"),
          Option.file("output", "FILE", "write the comparison there"));

  @Override
  public String name() {
    return "diff";
  }

  @Override
  public String summary() {
    return "say what a change added, mended or made worse";
  }

  @Override
  public String help() {
    return """
        seaworthy diff OLD.json NEW.json

        Compares two reports that `check --format json` wrote, by check, application,
        fact and environment: moved lines are no change.

        """
        + Option.help(OPTIONS)
        + """

        Exit codes: 0 nothing added or made worse at or over the level in production,
        1 something was, 2 wrong use, 3 one of the two reports is not whole.
        """;
  }

  @Override
  public List<Option> options() {
    return OPTIONS;
  }

  @Override
  public Option.Takes takes() {
    return Option.Takes.FILE;
  }

  @Override
  public int run(List<String> args, Console console) throws WrongUse, CannotFinish {
    Typed line = Typed.parse("diff", OPTIONS, args);
    if (line.rest().size() != 2) {
      throw new WrongUse("diff takes two reports, the older one first");
    }
    Told before = told(line.rest().get(0), console);
    Told after = told(line.rest().get(1), console);
    if (before.deploy() != after.deploy()) {
      throw new WrongUse("one report was made with --deploy and the other without it");
    }
    Severity level =
        line.one("fail-level").isPresent()
            ? CheckOptions.severity(line.one("fail-level").get())
            : after.failLevel();
    Comparison comparison = Comparison.of(before, after, level);
    try (Delivery delivery = Delivery.of(line.one("output"), console)) {
      write(comparison, line, delivery, console);
      delivery.finish(comparison.exitCode());
    }
    return comparison.exitCode();
  }

  private static void write(Comparison comparison, Typed line, Delivery delivery, Console console)
      throws WrongUse, CannotFinish {
    String format = line.one("format").orElse("text");
    Terminal terminal = line.has("output") ? Terminal.plain() : console.terminal();
    try {
      switch (format) {
        case "text" -> {
          String text = new ComparisonText(comparison).on(terminal);
          delivery.stream().write(text.getBytes(StandardCharsets.UTF_8));
          delivery.stream().flush();
        }
        case "json" -> ComparisonJson.write(comparison, Version.text(), delivery.stream());
        default ->
            throw new WrongUse(
                "--format is '" + CheckOptions.quoted(format) + "'; write text or json");
      }
    } catch (IOException e) {
      throw new CannotFinish("the comparison cannot be written: " + Failures.words(e));
    }
  }

  private static Told told(String typed, Console console) throws WrongUse, CannotFinish {
    Path file = CheckOptions.path(typed, console);
    if (!Files.isRegularFile(file)) {
      throw new WrongUse(CheckOptions.quoted(typed) + " is no file");
    }
    try {
      return Told.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new CannotFinish(CheckOptions.quoted(typed) + " cannot be read: " + Failures.words(e));
    } catch (MalformedJsonException e) {
      throw new WrongUse(CheckOptions.quoted(typed) + ": " + e.getMessage());
    }
  }
}
