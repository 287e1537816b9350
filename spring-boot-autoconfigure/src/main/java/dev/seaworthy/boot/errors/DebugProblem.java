package dev.seaworthy.boot.errors;

import dev.seaworthy.boot.pages.Page;
import dev.seaworthy.boot.reports.ErrorReport;
import dev.seaworthy.boot.reports.ErrorReport.Thrown;
import dev.seaworthy.signing.json.Json;
import dev.seaworthy.signing.json.JsonText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Problem details for a developer: the chain of exceptions beside what everybody gets. */
final class DebugProblem {
  private static final int MOST_FRAMES = 30;

  private DebugProblem() {}

  static Page of(ErrorReport report) {
    List<Json> chain = new ArrayList<>();
    report.chain().forEach(thrown -> chain.add(json(thrown)));
    Map<String, Json> members = new LinkedHashMap<>();
    members.put("type", text("about:blank"));
    members.put("title", text(report.chain().get(0).type()));
    members.put("status", new Json.Whole(BigInteger.valueOf(report.status())));
    members.put("detail", text(report.chain().get(0).message()));
    members.put("errorId", text(report.id()));
    members.put("exceptions", new Json.Items(chain));
    String body = JsonText.compact(new Json.Members(members));
    return new Page("application/problem+json", "", body);
  }

  private static Json json(Thrown thrown) {
    List<Json> frames = new ArrayList<>();
    thrown.frames().stream()
        .limit(MOST_FRAMES)
        .forEach(
            frame ->
                frames.add(
                    text(
                        frame.where().isEmpty()
                            ? frame.text()
                            : frame.text() + " " + frame.where())));
    Map<String, Json> members = new LinkedHashMap<>();
    members.put("relation", text(thrown.relation().words()));
    members.put("type", text(thrown.type()));
    members.put("message", text(thrown.message()));
    members.put("frames", new Json.Items(frames));
    return new Json.Members(members);
  }

  private static Json text(String value) {
    return new Json.Text(value);
  }
}
