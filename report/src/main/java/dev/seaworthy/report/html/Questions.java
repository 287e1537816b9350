package dev.seaworthy.report.html;

import dev.seaworthy.engine.audit.Open;
import dev.seaworthy.report.telling.Question;
import java.util.List;
import java.util.Locale;

/** What could not be decided, and what to supply. */
record Questions(List<Open> open) {
  void print(Html html) {
    if (open.isEmpty()) {
      return;
    }
    html.in(
        "section",
        () -> {
          html.line("h2", "What the files alone do not say");
          html.inline(
              "p",
              () ->
                  html.sentences(
                      "None of this counts as passed. Supply a name with `--env-file FILE`, or in"
                          + " the environment's own file such as `.env.prod`, and check again."),
              "class",
              "lead");
          html.ours("\n");
          html.in(
              "ul",
              () -> Question.of(open).forEach(each -> print(html, each)),
              "class",
              "questions");
        },
        "id",
        "undetermined");
  }

  private static void print(Html html, Question question) {
    html.in(
        "li",
        () -> {
          html.inline("p", () -> asked(html, question), "class", "said");
          html.ours("\n");
          html.line("p", sentence(question.reason()), "class", "reason");
        });
  }

  private static void asked(Html html, Question question) {
    if (!question.supply().isEmpty()) {
      html.element("b", "Supply ");
      codes(html, question.supply());
      html.text(" to decide ");
    }
    codes(html, question.subjects());
    for (String each : question.environments()) {
      html.ours(" ");
      html.element("span", each, "class", "badge place");
    }
  }

  private static void codes(Html html, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      html.ours(i == 0 ? "" : ", ");
      html.code(names.get(i));
    }
  }

  private static String sentence(String reason) {
    return reason.isEmpty()
        ? ""
        : reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1) + ".";
  }
}
