package dev.seaworthy.report.html;

import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.report.Gate;
import dev.seaworthy.report.Run;
import dev.seaworthy.report.telling.Verdict;
import dev.seaworthy.report.telling.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The top of the page: what was looked at, the verdict, and the numbers behind it. */
record Headline(Report report, Run run) {
  private static final int MOST_NAMES = 3;

  void print(Html html) {
    html.line("p", "Seaworthy " + run.version(), "class", "brand");
    html.line("h1", subject());
    html.line("p", asked(), "class", "asked");
    html.in("section", () -> verdict(html), "class", "verdict " + look());
    html.in("ul", () -> numbers(html), "class", "numbers");
    if (!report.findings().isEmpty()) {
      html.line("p", mends(), "class", "mends");
    }
  }

  /** What the page is about. */
  String subject() {
    Set<String> names = new LinkedHashSet<>();
    List<Application> all = Sections.applications(report);
    all.forEach(each -> names.add(each.name()));
    if (names.isEmpty()) {
      return run.root();
    }
    return names.size() == all.size() && all.size() <= MOST_NAMES
        ? String.join(", ", names)
        : Words.count(all.size(), "application", "applications") + " in " + run.root();
  }

  /** The verdict in a few words. */
  String title() {
    if (code() == Gate.INCOMPLETE) {
      return run.gate().failing(report).isEmpty()
          ? "The answer is not whole"
          : "Not ready, and not read whole";
    }
    if (code() == Gate.FAILED) {
      return run.gate().productionOnly()
          ? "Not ready for the internet"
          : "Something here wants mending";
    }
    return report.tally().checks() == 0
        ? "Nothing was checked"
        : "Nothing found that should stop it";
  }

  private int code() {
    return run.gate().exitCode(report);
  }

  private String look() {
    return switch (code()) {
      case Gate.INCOMPLETE -> "incomplete";
      case Gate.FAILED -> "failed";
      default -> report.tally().checks() == 0 ? "incomplete" : "passed";
    };
  }

  private String asked() {
    Set<String> platforms = new LinkedHashSet<>();
    for (Application each : Sections.applications(report)) {
      platforms.add(each.platform());
    }
    List<String> parts = new ArrayList<>(platforms);
    parts.add(
        run.gate().productionOnly()
            ? "checked for deployment"
            : "checked as it runs on a developer's machine");
    parts.add(run.today().toString());
    return String.join(" · ", parts);
  }

  private void verdict(Html html) {
    Verdict verdict = new Verdict(report, run.gate());
    html.line("h2", title());
    String failing = verdict.failing();
    String first = failing.substring(0, 1).toUpperCase(Locale.ROOT);
    html.line("p", first + failing.substring(1) + ".");
    if (code() == Gate.INCOMPLETE) {
      html.line("p", "Missing from this answer: " + verdict.losses() + ".");
    }
    if (!report.open().isEmpty()) {
      html.inline(
          "p",
          () -> {
            html.element(
                "a",
                Words.count(report.open().size(), "thing", "things") + " could not be decided",
                "href",
                "#undetermined");
            html.text(" from the files alone.");
          });
    }
  }

  private void numbers(Html html) {
    Verdict verdict = new Verdict(report, run.gate());
    for (Severity each : Severity.values()) {
      number(html, verdict.count(each), each.word(), each.word());
    }
    number(html, report.open().size(), "undetermined", "open");
    if (!report.suppressed().isEmpty()) {
      number(html, report.suppressed().size(), "suppressed", "quiet");
    }
    if (!report.known().isEmpty()) {
      number(html, report.known().size(), "in the baseline", "quiet");
    }
  }

  private static void number(Html html, int number, String what, String look) {
    html.inline(
        "li",
        () -> {
          html.element("b", String.valueOf(number));
          html.text(" " + what);
        },
        "class",
        number == 0 ? "none" : look);
    html.ours("\n");
  }

  private String mends() {
    Verdict verdict = new Verdict(report, run.gate());
    List<String> parts = new ArrayList<>();
    add(parts, verdict.count(FixClass.SAFE), "safe (production behaves the same, or stricter)");
    add(
        parts,
        verdict.count(FixClass.UNSAFE),
        "unsafe (can break logins, redirects or links until the rest follows)");
    add(parts, verdict.count(FixClass.MANUAL), "for a person to decide");
    return "Of the mends, " + String.join(", ", parts) + ".";
  }

  private static void add(List<String> parts, int number, String what) {
    if (number > 0) {
      parts.add(
          number
              + (parts.isEmpty() && number == 1 ? " is " : parts.isEmpty() ? " are " : " ")
              + what);
    }
  }
}
