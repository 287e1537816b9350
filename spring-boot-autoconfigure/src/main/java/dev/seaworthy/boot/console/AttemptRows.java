package dev.seaworthy.boot.console;

import dev.seaworthy.boot.pages.Html;
import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.AttemptArchive.Kept;
import dev.seaworthy.guard.attempts.AttemptRow;
import java.util.List;

/** Attempts as a table. Stateless. */
final class AttemptRows {
  private static final String[] COLUMNS = {
    "When", "Who", "Did what", "Path", "Name tried", "#Times"
  };

  private AttemptRows() {}

  static void table(Html html, Visit visit, String caption, List<Kept> kept) {
    Rows.table(html, caption, COLUMNS, rows -> kept.forEach(each -> row(rows, visit, each)));
  }

  private static void row(Rows rows, Visit visit, Kept kept) {
    AttemptRow row = kept.row();
    Attempt sample = row.sample();
    rows.row()
        .cell(
            html -> {
              html.raw("<a").attribute("href", visit.link("attempt", "id", "" + kept.id()));
              html.raw(">");
              Say.recent(html, row.last(), visit.zone()).raw("</a>");
            })
        .cell(html -> sender(html, visit, row.sender()))
        .cell(Say.rule(row.rule()))
        .cell(html -> html.raw("<code>").text(sample.method() + " " + sample.path()).raw("</code>"))
        .cell(sample.userName())
        .cell(Say.number(row.count()))
        .end();
  }

  /** A sender, with the way to all about it. */
  static void sender(Html html, Visit visit, Cidr sender) {
    html.raw("<a class=\"address\"")
        .attribute("href", visit.link("address", "of", Say.address(sender)));
    html.raw(">").text(Say.address(sender)).raw("</a>");
  }
}
