package dev.seaworthy.report.telling;

import dev.seaworthy.engine.audit.Open;
import dev.seaworthy.engine.text.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Open questions that one answer settles: the same names would answer them, or the same thing
 * stopped them.
 *
 * @param supply the names that would answer it; empty when none would
 * @param subjects what is not known, sorted
 * @param environments where, by name, sorted
 * @param reason what stopped the reading
 */
public record Question(
    List<String> supply, List<String> subjects, List<String> environments, String reason) {
  private static final int LONGEST_REASON = 300;

  /** The questions of a report, in the order in which the first of each comes. */
  public static List<Question> of(List<Open> open) {
    Map<List<String>, List<Open>> groups = new LinkedHashMap<>();
    for (Open each : open) {
      List<String> key = new ArrayList<>(each.missing().names());
      if (key.isEmpty()) {
        key.add("because");
        key.add(each.missing().reason());
      }
      groups.computeIfAbsent(key, absent -> new ArrayList<>()).add(each);
    }
    List<Question> questions = new ArrayList<>();
    groups.values().forEach(each -> questions.add(one(each)));
    return questions;
  }

  private static Question one(List<Open> alike) {
    Set<String> subjects = new TreeSet<>();
    Set<String> environments = new TreeSet<>();
    for (Open each : alike) {
      subjects.add(each.missing().subject());
      each.environments().forEach(environment -> environments.add(environment.name()));
    }
    Open first = alike.get(0);
    return new Question(
        first.missing().names(),
        List.copyOf(subjects),
        List.copyOf(environments),
        Shown.clipped(first.missing().reason(), LONGEST_REASON));
  }
}
