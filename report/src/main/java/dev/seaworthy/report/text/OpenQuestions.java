package dev.seaworthy.report.text;

import dev.seaworthy.engine.audit.Open;
import dev.seaworthy.report.telling.Question;
import java.util.List;

/** What could not be decided, and what to supply: each name, or each reason, once. */
record OpenQuestions(List<Open> open) {
  private static final int MOST = 8;
  private static final int MOST_SUBJECTS = 4;

  void print(Sheet sheet, Folding folding) {
    if (open.isEmpty()) {
      return;
    }
    List<Question> all = Question.of(open);
    sheet.gap();
    sheet.line(Style.BOLD, "Undetermined (" + open.size() + ")");
    boolean supplied = false;
    for (Question each : folding.first(MOST, all)) {
      print(sheet, folding, each);
      supplied |= !each.supply().isEmpty();
    }
    String rest = folding.rest(MOST, all, "");
    if (!rest.isEmpty()) {
      sheet.item(2, 4, rest.replace("  ", " "));
    }
    if (supplied) {
      sheet.item(2, 4, "Names are supplied with --env-file FILE, or by .env.<environment>.");
    }
  }

  private static void print(Sheet sheet, Folding folding, Question question) {
    List<String> names = question.supply();
    String needed = joined(folding, question.subjects());
    String head = names.isEmpty() ? needed : "supply " + String.join(", ", names);
    sheet.item(2, 4, head + "  in " + String.join(", ", question.environments()));
    sheet.item(4, 4, (names.isEmpty() ? "" : "for " + needed + ": ") + question.reason());
  }

  private static String joined(Folding folding, List<String> subjects) {
    List<String> first = folding.first(MOST_SUBJECTS, subjects);
    int left = subjects.size() - first.size();
    return String.join(", ", first) + (left == 0 ? "" : " and " + left + " more");
  }
}
