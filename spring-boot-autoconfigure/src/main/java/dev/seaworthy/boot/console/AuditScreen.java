package dev.seaworthy.boot.console;

import java.util.List;

/** What administrators did, newest first. */
final class AuditScreen implements Screen {
  private static final int SHOWN = 200;
  private static final String[] COLUMNS = {"When", "Who", "Did what", "About", "Note"};

  private final Desk desk;

  AuditScreen(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Reply show(Visit visit) {
    List<AuditTrail.Line> lines = desk.audit().latest(SHOWN);
    return Layout.page(
        visit,
        Tab.AUDIT,
        "Audit",
        html -> {
          if (lines.isEmpty()) {
            html.raw("<p class=\"lead\">Nobody has done anything yet.</p>\n");
            return;
          }
          Rows.table(
              html,
              "What administrators did, the latest " + SHOWN,
              COLUMNS,
              rows ->
                  lines.forEach(
                      line ->
                          rows.row()
                              .cell(each -> Say.time(each, line.at(), visit.zone()))
                              .cell(line.who())
                              .cell(line.what())
                              .cell(line.about())
                              .cell(line.detail())
                              .end()));
          html.raw("<p class=\"soft\">").text(Say.zone(visit.zone())).raw("</p>\n");
        });
  }
}
