package dev.seaworthy.report.diff;

import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.report.json.JsonReport;
import dev.seaworthy.report.json.JsonTree;
import dev.seaworthy.report.json.MalformedJsonException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a report in JSON tells, as far as a comparison needs it.
 *
 * @param root the folder that was checked
 * @param deploy whether everything was judged as deployed
 * @param failLevel the mildest severity that failed that run
 * @param whole whether everything was read and no check failed
 * @param findings what stands, by fingerprint and sentence, in the report's order
 * @param accepted the fingerprints of what is suppressed or in a baseline
 * @param examined each application and environment that was looked at
 * @param questions what was open, as application, environment and subject
 */
public record Told(
    String root,
    boolean deploy,
    Severity failLevel,
    boolean whole,
    Map<String, List<Known>> findings,
    Set<String> accepted,
    Set<List<String>> examined,
    Set<List<String>> questions) {
  /**
   * Reads a report.
   *
   * @param document the bytes that {@code --format json} wrote
   * @throws MalformedJsonException if it is no report of this version
   */
  public static Told read(byte[] document) throws MalformedJsonException {
    JsonTree root = JsonTree.read(document);
    if (!root.text("format").equals("seaworthy-report")) {
      throw new MalformedJsonException("is no report: write one with check --format json");
    }
    if (root.number("version") != JsonReport.VERSION) {
      throw new MalformedJsonException(
          "is a report of version "
              + root.number("version")
              + ", and this one reads "
              + JsonReport.VERSION);
    }
    JsonTree run = root.at("run");
    Map<String, List<Known>> findings = new LinkedHashMap<>();
    for (JsonTree each : root.at("findings").items()) {
      known(each).forEach(one -> add(findings, one));
    }
    Set<String> accepted = new LinkedHashSet<>();
    for (JsonTree each : root.items("suppressed")) {
      known(each.at("finding")).forEach(one -> accepted.add(one.fingerprint()));
    }
    for (JsonTree each : root.items("known")) {
      known(each).forEach(one -> accepted.add(one.fingerprint()));
    }
    return new Told(
        run.text("root"),
        run.flag("deploy"),
        severity(run, "failLevel"),
        root.number("exitCode") != 3,
        findings,
        accepted,
        examined(root),
        questions(root));
  }

  private static void add(Map<String, List<Known>> findings, Known one) {
    findings.computeIfAbsent(one.fingerprint(), absent -> new ArrayList<>()).add(one);
  }

  private static List<Known> known(JsonTree finding) throws MalformedJsonException {
    List<Known> known = new ArrayList<>();
    String sentence = finding.text("subject") + " " + finding.text("message");
    String condition = finding.textOrNothing("condition");
    if (!condition.isEmpty()) {
      sentence += condition.startsWith("unless ") ? ", " + condition : " (" + condition + ")";
    }
    for (JsonTree each : finding.at("environments").items()) {
      known.add(
          new Known(
              each.text("fingerprint"),
              finding.text("id"),
              finding.text("title"),
              severity(finding, "severity"),
              application(finding.at("application")),
              each.text("name"),
              each.flag("production"),
              sentence,
              place(finding),
              finding.textOrNothing("mend")));
    }
    return known;
  }

  private static Severity severity(JsonTree parent, String name) throws MalformedJsonException {
    return Severity.named(parent.text(name))
        .orElseThrow(() -> parent.wrong(name, "is no severity"));
  }

  private static String place(JsonTree finding) throws MalformedJsonException {
    if (finding.optional("location").isEmpty()) {
      return "";
    }
    JsonTree location = finding.at("location");
    String file = location.text("file");
    return location.optional("line").isEmpty() ? file : file + ":" + location.number("line");
  }

  private static String application(JsonTree application) throws MalformedJsonException {
    String name = application.text("name");
    String folder = application.text("folder");
    return folder.isEmpty() || folder.equals(name) ? name : name + " (" + folder + ")";
  }

  private static Set<List<String>> examined(JsonTree root) throws MalformedJsonException {
    Set<List<String>> examined = new LinkedHashSet<>();
    for (JsonTree application : root.at("applications").items()) {
      for (JsonTree each : application.at("environments").items()) {
        examined.add(List.of(application(application), each.text("name")));
      }
    }
    return examined;
  }

  private static Set<List<String>> questions(JsonTree root) throws MalformedJsonException {
    Set<List<String>> questions = new LinkedHashSet<>();
    for (JsonTree open : root.at("open").items()) {
      for (String environment : texts(open, "environments")) {
        questions.add(
            List.of(application(open.at("application")), environment, open.text("subject")));
      }
    }
    return questions;
  }

  private static List<String> texts(JsonTree parent, String name) throws MalformedJsonException {
    List<String> texts = new ArrayList<>();
    for (JsonTree each : parent.at(name).items()) {
      texts.add(each.text());
    }
    return texts;
  }
}
