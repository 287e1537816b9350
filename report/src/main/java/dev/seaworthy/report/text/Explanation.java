package dev.seaworthy.report.text;

import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.deployment.Framework;
import java.util.Optional;

/** All that one check says of itself, under fixed headings; made without a network. Immutable. */
public final class Explanation {
  private static final int INDENT = 2;

  private final Declaration declaration;
  private final Optional<String> examples;

  /**
   * The explanation of that check.
   *
   * @param examples its examples, as {@link Examples} has them
   */
  public Explanation(Declaration declaration, Optional<String> examples) {
    this.declaration = declaration;
    this.examples = examples;
  }

  /** The page, ending in a line end. */
  public String on(Terminal terminal) {
    Sheet sheet = new Sheet(terminal);
    sheet.line(Style.BOLD, declaration.id());
    sheet.line(Style.PLAIN, declaration.title());
    sheet.gap();
    sheet.item(INDENT, INDENT, facts());
    heading(sheet, "Why");
    text(sheet, declaration.why());
    if (!declaration.notWhen().isEmpty()) {
      heading(sheet, "When it does not apply");
      declaration.notWhen().forEach(each -> text(sheet, each));
    }
    heading(sheet, "How to mend it");
    mends(sheet);
    examples.ifPresent(each -> examples(sheet, each));
    heading(sheet, "How to live with it");
    decision(sheet);
    heading(sheet, "References");
    for (Reference each : declaration.references()) {
      text(sheet, each.title() + "  " + each.url());
    }
    return sheet.toString();
  }

  private String facts() {
    return "severity "
        + declaration.severity().word()
        + ", confidence "
        + declaration.confidence().word()
        + ", since "
        + declaration.since()
        + (declaration.deployOnly() ? ", with --deploy only" : "")
        + "; tags "
        + String.join(", ", declaration.tags().stream().sorted().toList())
        + declaration.alias().map(id -> "; Django has it as " + id).orElse("")
        + (declaration.sameAs().isEmpty()
            ? ""
            : "; elsewhere " + String.join(", ", declaration.sameAs()));
  }

  private void mends(Sheet sheet) {
    for (Framework each : Framework.values()) {
      String mend = declaration.mends().get(each);
      if (mend != null) {
        text(sheet, each.title() + ": " + mend);
      }
    }
    text(sheet, "The mend is " + declaration.fix().word() + ": " + meaning(declaration.fix()));
  }

  private static String meaning(FixClass fix) {
    return switch (fix) {
      case SAFE -> "production behaves the same, or stricter.";
      case UNSAFE -> "it can break logins, redirects or links until the rest follows.";
      case MANUAL -> "it needs a person's decision, or work outside this project.";
    };
  }

  private static void examples(Sheet sheet, String examples) {
    heading(sheet, "Examples");
    examples
        .lines()
        .forEach(
            line -> {
              if (line.isEmpty()) {
                sheet.gap();
              } else if (line.startsWith("    ")) {
                sheet.row(Style.FAINT, " ".repeat(INDENT) + line);
              } else {
                text(sheet, line.strip());
              }
            });
  }

  private void decision(Sheet sheet) {
    text(sheet, "In seaworthy.yml at the root of the project:");
    sheet.item(4, 4, "suppress:");
    sheet.item(6, 6, "- check: " + declaration.id());
    sheet.row(Style.PLAIN, " ".repeat(8) + "environment: prod   # without it: all of them");
    sheet.row(Style.PLAIN, " ".repeat(8) + "reason: say why it may stand");
  }

  private static void heading(Sheet sheet, String heading) {
    sheet.gap();
    sheet.line(Style.BOLD, heading);
  }

  private static void text(Sheet sheet, String text) {
    sheet.item(INDENT, INDENT, text);
  }
}
