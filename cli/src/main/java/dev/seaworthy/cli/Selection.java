package dev.seaworthy.cli;

import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which checks run. */
final class Selection {
  private Selection() {}

  /**
   * The checks with one of the tags, or all when no tag is named; without {@code deploy} only those
   * that make sense where nothing is deployed.
   *
   * @throws WrongUse if no check has a named tag
   */
  static List<Rule> of(List<Rule> rules, Collection<String> tags, boolean deploy) throws WrongUse {
    Set<String> known = new TreeSet<>();
    for (Rule each : rules) {
      known.addAll(each.declaration().tags());
    }
    for (String each : tags) {
      if (!known.contains(each)) {
        String question = Nearest.question(each, known);
        throw new WrongUse(
            "no check has the tag '"
                + each
                + "'"
                + (question.isEmpty() ? "; check --list-tags lists them" : question));
      }
    }
    List<Rule> selected = new ArrayList<>();
    for (Rule each : rules) {
      Declaration declaration = each.declaration();
      boolean tagged = tags.isEmpty() || declaration.tags().stream().anyMatch(tags::contains);
      if (tagged && (deploy || !declaration.deployOnly())) {
        selected.add(each);
      }
    }
    return selected;
  }

  static List<Declaration> declarations(List<Rule> rules) {
    List<Declaration> declarations = new ArrayList<>();
    rules.forEach(each -> declarations.add(each.declaration()));
    return declarations;
  }
}
