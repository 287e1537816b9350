package dev.seaworthy.report.sarif;

import dev.seaworthy.engine.audit.Failure;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.text.Shown;
import dev.seaworthy.report.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what kept the run from being whole as notifications of the tool. */
record Notifications(JsonText json, Uris uris) {
  private record Notification(String level, String text, Optional<Place> place) {}

  void write(Report report) {
    List<Notification> all = new ArrayList<>();
    for (Trouble each : report.troubles()) {
      String level = each.severity() == Trouble.Severity.NOTICE ? "note" : "error";
      String text = Shown.of(each.problem() + "; " + each.mend()) + ".";
      all.add(new Notification(level, text, Optional.of(each.place())));
    }
    for (Failure each : report.failures()) {
      String id = each.declaration().id();
      String text = "The check " + id + " failed (" + each.cause() + "): a defect of Seaworthy.";
      all.add(new Notification("error", text, Optional.empty()));
    }
    json.objects("toolExecutionNotifications", all, this::write);
  }

  private void write(Notification notification) {
    json.text("level", notification.level());
    json.object("message", () -> json.text("text", notification.text()));
    if (notification.place().isPresent()) {
      json.objects(
          "locations", List.of(notification.place().get()), place -> uris.physical(json, place));
    }
  }
}
