package dev.seaworthy.report.text;

import dev.seaworthy.engine.audit.Failure;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.report.telling.Words;
import java.util.ArrayList;
import java.util.List;

/** What keeps the answer from being whole, and what is merely worth a line. */
record Losses(Report report) {
  private static final int MOST = 8;

  void print(Sheet sheet, Folding folding) {
    print(sheet, folding, "Cannot start", with(Trouble.Severity.CANNOT_START));
    print(sheet, folding, "Could not be read", with(Trouble.Severity.UNREADABLE));
    if (!report.failures().isEmpty()) {
      sheet.gap();
      sheet.line(Style.BOLD, "Checks that failed (" + report.failures().size() + ")");
      for (Failure each : report.failures()) {
        sheet.item(2, 4, failure(each));
      }
    }
    print(sheet, folding, "Notes", with(Trouble.Severity.NOTICE));
  }

  private static String failure(Failure failure) {
    return failure.declaration().shownId(failure.application().framework())
        + " on "
        + Words.application(failure.application())
        + ": "
        + failure.cause()
        + "; a defect of Seaworthy, please report it";
  }

  private List<Trouble> with(Trouble.Severity severity) {
    List<Trouble> some = new ArrayList<>();
    for (Trouble each : report.troubles()) {
      if (each.severity() == severity) {
        some.add(each);
      }
    }
    return some;
  }

  private static void print(Sheet sheet, Folding folding, String title, List<Trouble> troubles) {
    if (troubles.isEmpty()) {
      return;
    }
    sheet.gap();
    sheet.line(Style.BOLD, title + " (" + troubles.size() + ")");
    for (Trouble each : folding.first(MOST, troubles)) {
      sheet.item(2, 4, each.toString());
    }
    String rest = folding.rest(MOST, troubles, "");
    if (!rest.isEmpty()) {
      sheet.item(2, 4, rest);
    }
  }
}
