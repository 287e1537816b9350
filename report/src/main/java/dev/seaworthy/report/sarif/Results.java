package dev.seaworthy.report.sarif;

import dev.seaworthy.engine.audit.Finding;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.deployment.Environment;
import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.text.Shown;
import dev.seaworthy.report.json.JsonText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the findings as results. */
final class Results {
  private static final int MOST_RELATED = 100;

  private record Related(int id, Place place, String part) {}

  private final JsonText json;
  private final Uris uris;
  private final Rules rules;
  private final Map<String, Integer> seen = new HashMap<>();

  Results(JsonText json, Uris uris, Rules rules) {
    this.json = json;
    this.uris = uris;
    this.rules = rules;
  }

  void write(Report report) {
    json.objects("results", report.findings(), finding -> result(finding, report));
  }

  private void result(Finding finding, Report report) {
    List<Related> related = related(finding.flaw().origin());
    json.text("ruleId", finding.declaration().id());
    json.number("ruleIndex", rules.place(finding.declaration()));
    json.text("level", Rules.level(finding.severity()));
    json.object("message", () -> json.text("text", message(finding, related)));
    json.objects(
        "locations", List.of(Anchor.of(finding, report)), place -> uris.physical(json, place));
    if (!related.isEmpty()) {
      json.objects("relatedLocations", related, this::related);
    }
    json.object(
        "partialFingerprints",
        () -> {
          json.text("primaryLocationLineHash", lineHash(finding));
          finding
              .environments()
              .forEach(
                  each ->
                      json.text(
                          "seaworthy/" + each.name() + "/v1", finding.fingerprint(each.name())));
        });
    json.object("properties", () -> properties(finding));
  }

  private void properties(Finding finding) {
    json.text("severity", finding.severity().word());
    json.text("confidence", finding.confidence().word());
    json.texts("environments", finding.environmentNames());
    json.flag("production", finding.inProduction());
    json.text("application", finding.application().name());
    json.text("subject", finding.flaw().subject());
    json.text("fix", finding.declaration().fix().word());
  }

  private void related(Related related) {
    json.number("id", related.id());
    uris.physical(json, related.place());
    json.object("message", () -> json.text("text", related.part()));
  }

  /** The layers in files, but for the first one, which is the result's own location. */
  private static List<Related> related(Origin origin) {
    List<Related> related = new ArrayList<>();
    add(related, origin.winners(), "makes up the value too");
    add(related, origin.suppliers(), "fills a name in it");
    add(related, origin.overridden(), "says something else and is overridden");
    origin.primary().ifPresent(first -> related.removeIf(each -> each.place().equals(first)));
    return related.size() <= MOST_RELATED ? related : related.subList(0, MOST_RELATED);
  }

  private static void add(List<Related> related, List<Layer> layers, String part) {
    for (Layer each : layers) {
      int id = related.size() + 1;
      each.place().ifPresent(place -> related.add(new Related(id, place, part)));
    }
  }

  private static String message(Finding finding, List<Related> related) {
    Flaw flaw = finding.flaw();
    StringBuilder message = new StringBuilder();
    message.append(text(flaw.subject())).append(' ').append(text(flaw.message()));
    if (!flaw.condition().isEmpty()) {
      message.append(" (").append(text(flaw.condition())).append(')');
    }
    message.append(" in ").append(text(names(finding.environments()))).append(". ");
    message.append(text(flaw.because().orElse(finding.declaration().why())));
    for (Related each : related) {
      message
          .append(" [")
          .append(text(each.place().toString()))
          .append("](")
          .append(each.id())
          .append(") ")
          .append(each.part())
          .append('.');
    }
    return message.toString();
  }

  private static String names(List<Environment> environments) {
    List<String> names = new ArrayList<>();
    environments.forEach(each -> names.add(each.name()));
    return String.join(", ", names);
  }

  /** Text in which a bracket is no link (SARIF 2.1.0, section 3.11.6). */
  private static String text(String text) {
    return Shown.of(text).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
  }

  /**
   * The fingerprint in the environment that matters most, and which result with that one it is: the
   * form that code scanning makes itself, of a hash and a count.
   */
  private String lineHash(Finding finding) {
    String environment = finding.environments().get(0).name();
    for (Environment each : finding.environments()) {
      environment = each.production() ? each.name() : environment;
    }
    String hash = finding.fingerprint(environment);
    return hash + ":" + seen.merge(hash, 1, Integer::sum);
  }
}
