package dev.seaworthy.readers.project;

import dev.seaworthy.engine.deployment.Edge;
import dev.seaworthy.engine.deployment.ProjectWord;
import dev.seaworthy.engine.deployment.ProjectWord.Suppression;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.text.Shown;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Turns the file's nodes into the project's word. Not thread-safe. */
final class Statements {
  private static final List<String> TOP = List.of("environments", "edge", "suppress", "baseline");
  private static final List<String> ENVIRONMENTS = List.of("production", "development");
  private static final List<String> EDGE = List.of("tls", "hosts", "headers");
  private static final List<String> SUPPRESSION =
      List.of("check", "environment", "subject", "reason", "until");
  private static final int LONGEST_QUOTE = 80;

  private final List<Trouble> troubles = new ArrayList<>();

  ProjectWord word(MappingNode root) {
    Section top = new Section(root, TOP, troubles);
    Optional<Section> environments = top.section("environments", ENVIRONMENTS);
    List<String> production =
        environments.map(named -> named.texts("production")).orElse(List.of());
    List<String> development =
        environments.map(named -> named.texts("development")).orElse(List.of());
    environments.ifPresent(section -> refuseBoth(section, production, development));
    return new ProjectWord(
        production,
        development,
        top.section("edge", EDGE).map(Statements::edge).orElse(Edge.undeclared()),
        suppressions(top),
        top.text("baseline"));
  }

  List<Trouble> troubles() {
    return troubles;
  }

  private static Edge edge(Section edge) {
    return new Edge(edge.flag("tls"), edge.flag("hosts"), edge.flag("headers"));
  }

  private void refuseBoth(Section section, List<String> production, List<String> development) {
    for (String each : production) {
      if (development.contains(each)) {
        String problem =
            Shown.clipped(each, LONGEST_QUOTE) + " is named as production and as development";
        troubles.add(Trouble.unreadable(section.place(), problem, "keep it in one of the two"));
      }
    }
  }

  private List<Suppression> suppressions(Section top) {
    List<Suppression> all = new ArrayList<>();
    for (Node each : top.items("suppress")) {
      int before = troubles.size();
      top.section("an entry of suppress", each, SUPPRESSION)
          .flatMap(entry -> suppression(entry, before))
          .ifPresent(all::add);
    }
    return all;
  }

  /** An entry with anything wrong in it is dropped whole: half a decision silences too much. */
  private Optional<Suppression> suppression(Section entry, int before) {
    Optional<String> check = entry.text("check");
    Optional<String> reason = entry.text("reason");
    Optional<LocalDate> until = entry.value("until").flatMap(node -> date(entry, node));
    Optional<String> environment = entry.text("environment");
    Optional<String> subject = entry.text("subject");
    if (entry.value("check").isEmpty()) {
      entry.lacks("check", "name the check's id, as the report shows it");
    }
    if (entry.value("reason").isEmpty()) {
      entry.lacks("reason", "say why the finding may stand");
    }
    return troubles.size() > before
        ? Optional.empty()
        : Optional.of(
            new Suppression(
                check.orElseThrow(),
                environment,
                subject,
                reason.orElseThrow(),
                until,
                entry.place()));
  }

  private static Optional<LocalDate> date(Section entry, Node node) {
    String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      String seen = "until is '" + Shown.clipped(text, LONGEST_QUOTE) + "'";
      return entry.refused(node, seen, "write a date as 2027-01-31");
    }
  }
}
