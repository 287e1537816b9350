package com.example.inside;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a report says of production.
 *
 * @param findings by check: the subject, what is wrong with it, and how bad it is
 * @param open checks that could not be decided
 */
record Verdicts(Map<String, Set<String>> findings, Set<String> open) {
  static Verdicts of(Path report) {
    JsonNode root = JsonMapper.shared().readTree(report.toFile());
    Map<String, Set<String>> findings = new TreeMap<>();
    for (JsonNode each : root.get("findings")) {
      if (each.get("production").booleanValue()) {
        findings
            .computeIfAbsent(each.get("id").stringValue(), id -> new TreeSet<>())
            .add(
                "%s %s (%s, %s)"
                    .formatted(
                        text(each, "subject"),
                        text(each, "message"),
                        text(each, "severity"),
                        text(each, "confidence")));
      }
    }
    Set<String> open = new TreeSet<>();
    for (JsonNode each : root.get("open")) {
      if (each.get("environments").valueStream().anyMatch(production(root)::contains)) {
        each.get("checks").forEach(check -> open.add(check.stringValue()));
      }
    }
    return new Verdicts(findings, open);
  }

  /** The environments whose findings decide. */
  private static Set<JsonNode> production(JsonNode root) {
    return root.get("applications")
        .valueStream()
        .flatMap(each -> each.get("environments").valueStream())
        .filter(each -> each.get("production").booleanValue())
        .map(each -> each.get("name"))
        .collect(Collectors.toSet());
  }

  private static String text(JsonNode finding, String property) {
    return finding.path(property).stringValue("");
  }

  /** The checks that say something else, each with what they say here and there. */
  Map<String, String> differencesTo(Verdicts other) {
    Set<String> checks = new TreeSet<>(findings.keySet());
    checks.addAll(other.findings.keySet());
    checks.addAll(open);
    checks.addAll(other.open);
    Map<String, String> differences = new TreeMap<>();
    for (String each : checks) {
      String here = says(each);
      String there = other.says(each);
      if (!here.equals(there)) {
        differences.put(each, here + " / " + there);
      }
    }
    return differences;
  }

  private String says(String check) {
    return open.contains(check)
        ? "undetermined"
        : findings.getOrDefault(check, Set.of()).toString();
  }
}
