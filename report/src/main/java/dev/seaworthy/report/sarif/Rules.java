package dev.seaworthy.report.sarif;

import dev.seaworthy.engine.audit.Finding;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.check.Confidence;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.report.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules that the results refer to, each with its place in the list. */
final class Rules {
  private static final int MOST_TAGS = 10;

  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final List<Declaration> declarations = new ArrayList<>();

  private Rules() {}

  static Rules of(Report report) {
    Rules rules = new Rules();
    for (Finding each : report.findings()) {
      Declaration declaration = each.declaration();
      if (rules.places.putIfAbsent(declaration.id(), rules.declarations.size()) == null) {
        rules.declarations.add(declaration);
      }
    }
    return rules;
  }

  static Rules of(List<Declaration> declarations) {
    Rules rules = new Rules();
    rules.declarations.addAll(declarations);
    return rules;
  }

  int place(Declaration declaration) {
    return places.getOrDefault(declaration.id(), -1);
  }

  void write(JsonText json) {
    json.objects("rules", declarations, each -> write(json, each));
  }

  private static void write(JsonText json, Declaration rule) {
    json.text("id", rule.id());
    json.object("shortDescription", () -> json.text("text", rule.title() + "."));
    json.object("fullDescription", () -> json.text("text", rule.why()));
    json.object(
        "help",
        () -> {
          json.text("text", help(rule, false));
          json.text("markdown", help(rule, true));
        });
    json.object("defaultConfiguration", () -> json.text("level", level(rule.severity())));
    json.object(
        "properties",
        () -> {
          json.texts("tags", tags(rule));
          json.text("precision", precision(rule.confidence()));
          json.text("security-severity", score(rule.severity()));
        });
  }

  /** The three levels of SARIF that stand for something being wrong. */
  static String level(Severity severity) {
    return switch (severity) {
      case CRITICAL, ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  /** A number in the middle of the range that code scanning reads as that severity. */
  static String score(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "9.5";
      case ERROR -> "8.0";
      case WARNING -> "5.5";
      case INFO -> "2.0";
    };
  }

  private static String precision(Confidence confidence) {
    return switch (confidence) {
      case CERTAIN -> "very-high";
      case LIKELY -> "high";
      case POSSIBLE -> "medium";
    };
  }

  private static List<String> tags(Declaration rule) {
    List<String> tags = new ArrayList<>();
    tags.add("security");
    for (Reference each : rule.references()) {
      if (each.title().startsWith("CWE-")) {
        tags.add("external/cwe/cwe-" + each.title().substring("CWE-".length()));
      }
    }
    rule.alias().ifPresent(tags::add);
    List<String> own = new ArrayList<>(rule.tags());
    own.sort(null);
    own.removeAll(tags);
    tags.addAll(own);
    return tags.size() <= MOST_TAGS ? tags : tags.subList(0, MOST_TAGS);
  }

  private static String help(Declaration rule, boolean markdown) {
    StringBuilder help = new StringBuilder(rule.why());
    for (Framework each : Framework.values()) {
      String mend = rule.mends().get(each);
      if (mend != null) {
        String name = markdown ? "**" + each.title() + "**" : each.title();
        help.append("\n\n").append(name).append(": ").append(mend);
      }
    }
    help.append("\n\nThe mend is ").append(rule.fix().word()).append('.');
    for (String each : rule.notWhen()) {
      help.append("\n\nIt does not apply: ").append(each);
    }
    for (Reference each : rule.references()) {
      help.append("\n\n")
          .append(
              markdown
                  ? "[" + each.title() + "](" + each.url() + ")"
                  : each.title() + ": " + each.url());
    }
    return help.toString();
  }
}
