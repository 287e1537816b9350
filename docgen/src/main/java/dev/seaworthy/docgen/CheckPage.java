package dev.seaworthy.docgen;

import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Rule;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.testkit.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The page of one check, in Markdown. */
record CheckPage(Rule rule, Cases cases) {
  String text() {
    StringBuilder page = new StringBuilder(4096);
    Declaration declaration = rule.declaration();
    page.append("<!-- Made by ").append(Pages.COMMAND);
    page.append(" from the check and its cases; do not edit. -->\n\n");
    page.append("# ").append(declaration.id()).append("\n\n");
    page.append("**").append(declaration.title()).append("**\n\n");
    facts(page, declaration);
    page.append("\n## Why it matters\n\n").append(declaration.why()).append('\n');
    if (!declaration.notWhen().isEmpty()) {
      page.append("\n## When it does not apply\n\n");
      declaration.notWhen().forEach(each -> page.append("- ").append(each).append('\n'));
    }
    page.append("\n## How to mend it\n");
    mends(page, declaration);
    examples(page);
    page.append("\n## How to live with it\n\n");
    page.append("In `seaworthy.yml` at the root of the project, with a reason:\n\n");
    page.append("```yaml\nsuppress:\n  - check: ").append(declaration.id());
    page.append("\n    environment: prod      # without it: all of them\n");
    page.append("    reason: say why it may stand\n    until: 2027-01-31      # optional\n```\n");
    page.append("\n## References\n\n");
    for (Reference each : declaration.references()) {
      page.append("- [").append(each.title()).append("](").append(each.url()).append(")\n");
    }
    page.append("\nSource: [").append(source()).append(".java](../../checks/src/main/java/");
    return page.append(path()).append(")\n").toString();
  }

  private static void facts(StringBuilder page, Declaration declaration) {
    row(page, "Severity", declaration.severity().word() + ", where anonymous visitors reach it");
    page.append("| --- | --- |\n");
    row(page, "Confidence", declaration.confidence().word());
    row(
        page,
        "Looks at",
        frameworks(declaration) + (declaration.deployOnly() ? ", with `--deploy`" : ""));
    declaration.alias().ifPresent(alias -> row(page, "Django has it as", alias));
    if (!declaration.sameAs().isEmpty()) {
      row(page, "Elsewhere", String.join(", ", declaration.sameAs()));
    }
    row(page, "Tags", declaration.tags().stream().sorted().collect(Collectors.joining(", ")));
    row(page, "Since", declaration.since());
  }

  private static void row(StringBuilder page, String name, String value) {
    page.append("| ").append(name).append(" | ").append(value.replace("|", "\\|")).append(" |\n");
  }

  static String frameworks(Declaration declaration) {
    List<String> names = new ArrayList<>();
    for (Framework each : Framework.values()) {
      if (declaration.frameworks().contains(each)) {
        names.add(each.title());
      }
    }
    return String.join(", ", names);
  }

  private static void mends(StringBuilder page, Declaration declaration) {
    for (Framework each : Framework.values()) {
      String mend = declaration.mends().get(each);
      if (mend != null) {
        page.append("\n**").append(each.title()).append(".** ").append(mend).append('\n');
      }
    }
    page.append("\nThe mend is ").append(declaration.fix().word()).append(": ");
    page.append(meaning(declaration.fix())).append('\n');
  }

  private static String meaning(FixClass fix) {
    return switch (fix) {
      case SAFE -> "production behaves the same, or stricter.";
      case UNSAFE -> "it can break logins, redirects or links until the rest follows.";
      case MANUAL -> "it needs a person's decision, or work outside this project.";
    };
  }

  private void examples(StringBuilder page) {
    page.append("\n## Examples\n");
    if (cases.bad().isEmpty() && cases.good().isEmpty()) {
      page.append("\nTested against the recorded answers of Django's own check.\n");
      return;
    }
    page.append("\nThese are cases of the build: what is shown is what is tested.\n");
    cases.flawed().ifPresent(each -> example(page, "Found", each));
    cases.sound().ifPresent(each -> example(page, "Let pass", each));
    page.append("\nAll cases: found in ").append(list(cases.bad()));
    page.append("; let pass in ").append(list(cases.good())).append(".\n");
  }

  private static void example(StringBuilder page, String title, Example example) {
    page.append('\n').append(title).append(" in case `").append(example.name()).append("`, `");
    page.append(example.file()).append('`');
    if (!example.given().isEmpty()) {
      page.append(" (").append(String.join(", ", example.given())).append(')');
    }
    page.append(":\n\n```").append(language(example.file())).append('\n');
    example.lines().forEach(each -> page.append(each).append('\n'));
    page.append("```\n");
    if (!example.found().isEmpty()) {
      page.append('\n');
    }
    for (Example.Found each : example.found()) {
      String line = each.line() == 0 ? "- " : "- line " + each.line() + ": ";
      page.append(line).append('`').append(each.text().replace('`', '\'')).append("`\n");
    }
  }

  private static String list(List<String> names) {
    return names.isEmpty()
        ? "none"
        : names.stream().map(each -> "`" + each + "`").collect(Collectors.joining(", "));
  }

  private static String language(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    if (name.startsWith("Dockerfile")) {
      return "dockerfile";
    }
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "yml", "yaml" -> "yaml";
      case "properties" -> "properties";
      case "java" -> "java";
      case "kt", "kts" -> "kotlin";
      case "gradle" -> "groovy";
      case "py" -> "python";
      case "xml" -> "xml";
      default -> "sh";
    };
  }

  private String source() {
    Class<?> type = rule.getClass();
    while (type.getEnclosingClass() != null) {
      type = type.getEnclosingClass();
    }
    return type.getName().substring(type.getPackageName().length() + 1);
  }

  private String path() {
    return (rule.getClass().getPackageName() + "." + source()).replace('.', '/') + ".java";
  }
}
