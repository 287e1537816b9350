package dev.seaworthy.report.text;

import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.report.Gate;
import dev.seaworthy.report.diff.Comparison;
import dev.seaworthy.report.diff.Comparison.Change;
import dev.seaworthy.report.diff.Comparison.Kind;
import dev.seaworthy.report.telling.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a change added and mended, for a person: setbacks at length, the rest by a line. */
public final class ComparisonText {
  private final Comparison comparison;

  /** The text of that comparison. */
  public ComparisonText(Comparison comparison) {
    this.comparison = comparison;
  }

  /** The text, ending in a line end. */
  public String on(Terminal terminal) {
    Sheet sheet = new Sheet(terminal);
    for (Kind kind : Kind.values()) {
      List<Change> changes = comparison.of(kind);
      if (!changes.isEmpty()) {
        sheet.line(Style.BOLD, title(kind) + " (" + changes.size() + ")");
        changes.forEach(each -> print(sheet, each));
        sheet.gap();
      }
    }
    sheet.line(Style.PLAIN, counts());
    verdict(sheet);
    return sheet.toString();
  }

  private static String title(Kind kind) {
    return switch (kind) {
      case ADDED -> "Added";
      case WORSE -> "Worse than before";
      case CHANGED -> "Changed";
      case ACCEPTED -> "Accepted by the project, or in its baseline";
      case MENDED -> "Mended";
      case GONE -> "Gone with its application or environment";
    };
  }

  private static void print(Sheet sheet, Change change) {
    Severity severity = change.finding().severity();
    String was =
        change
            .was()
            .filter(each -> each != severity)
            .map(each -> ", was " + each.word())
            .orElse("");
    sheet.head(
        severity.name(),
        Style.of(severity),
        Style.BOLD,
        change.finding().id()
            + "  in "
            + String.join(", ", change.environments())
            + " of "
            + change.finding().application()
            + was);
    sheet.body(Style.PLAIN, change.finding().sentence());
    if (change.kind().isSetback() || change.kind() == Kind.CHANGED) {
      if (!change.finding().place().isEmpty()) {
        sheet.field("at", change.finding().place());
      }
      if (!change.finding().mend().isEmpty()) {
        sheet.field("mend", change.finding().mend());
      }
    }
  }

  private String counts() {
    List<String> counts = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      counts.add(comparison.of(kind).size() + " " + kind.name().toLowerCase(Locale.ROOT));
    }
    counts.add(Words.count((int) comparison.opened(), "question", "questions") + " opened");
    counts.add(comparison.settled() + " settled");
    return String.join(", ", counts);
  }

  private void verdict(Sheet sheet) {
    int code = comparison.exitCode();
    int failing = comparison.failing().size();
    String level = comparison.failLevel().word();
    String what =
        (failing == 0 ? "nothing" : Words.count(failing, "finding", "findings"))
            + " added or made worse at "
            + level
            + (comparison.failLevel() == Severity.CRITICAL ? "" : " or worse")
            + (comparison.after().deploy() ? " in production" : "")
            + "; exit code "
            + code;
    switch (code) {
      case Gate.INCOMPLETE -> {
        String which = comparison.before().whole() ? "the newer report is" : "the older report is";
        sheet.line(Style.PLAIN, which + " not whole, so what changed cannot be told for sure");
        sheet.line(Style.CRITICAL, "NOT WHOLE: " + what);
      }
      case Gate.FAILED -> sheet.line(Style.ERROR, "FAIL: " + what);
      default -> sheet.line(Style.GOOD, "PASS: " + what);
    }
  }
}
