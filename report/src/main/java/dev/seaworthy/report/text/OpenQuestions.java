package dev.seaworthy.report.text;

import dev.seaworthy.engine.audit.Open;
import dev.seaworthy.engine.text.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What could not be decided, and what to supply: each name, or each reason, once. */
record OpenQuestions(List<Open> open) {
  private static final int MOST = 8;
  private static final int MOST_SUBJECTS = 4;
  private static final int LONGEST_REASON = 300;

  void print(Sheet sheet, Folding folding) {
    if (open.isEmpty()) {
      return;
    }
    List<List<Open>> all = byWhatToSupply();
    sheet.gap();
    sheet.line(Style.BOLD, "Undetermined (" + open.size() + ")");
    boolean supplied = false;
    for (List<Open> each : folding.first(MOST, all)) {
      print(sheet, folding, each);
      supplied |= !each.get(0).missing().names().isEmpty();
    }
    String rest = folding.rest(MOST, all, "");
    if (!rest.isEmpty()) {
      sheet.item(2, 4, rest.replace("  ", " "));
    }
    if (supplied) {
      sheet.item(2, 4, "Names are supplied with --env-file FILE, or by .env.<environment>.");
    }
  }

  private static void print(Sheet sheet, Folding folding, List<Open> questions) {
    Open first = questions.get(0);
    List<String> names = first.missing().names();
    String reason = Shown.clipped(first.missing().reason(), LONGEST_REASON);
    Set<String> subjects = new TreeSet<>();
    Set<String> environments = new TreeSet<>();
    for (Open each : questions) {
      subjects.add(each.missing().subject());
      each.environments().forEach(environment -> environments.add(environment.name()));
    }
    String needed = joined(folding, List.copyOf(new TreeSet<>(subjects)));
    String head = names.isEmpty() ? needed : "supply " + String.join(", ", names);
    sheet.item(2, 4, head + "  in " + String.join(", ", environments));
    sheet.item(4, 4, (names.isEmpty() ? "" : "for " + needed + ": ") + reason);
  }

  private static String joined(Folding folding, List<String> subjects) {
    List<String> sorted = new ArrayList<>(subjects);
    sorted.sort(null);
    String shown = String.join(", ", folding.first(MOST_SUBJECTS, sorted));
    int left = sorted.size() - folding.first(MOST_SUBJECTS, sorted).size();
    return left == 0 ? shown : shown + " and " + left + " more";
  }

  /** Questions that the same names would answer, or that the same thing stopped. */
  private List<List<Open>> byWhatToSupply() {
    Map<List<String>, List<Open>> groups = new LinkedHashMap<>();
    for (Open each : open) {
      List<String> key = new ArrayList<>(each.missing().names());
      if (key.isEmpty()) {
        key.add("because");
        key.add(each.missing().reason());
      }
      groups.computeIfAbsent(key, absent -> new ArrayList<>()).add(each);
    }
    return List.copyOf(groups.values());
  }
}
