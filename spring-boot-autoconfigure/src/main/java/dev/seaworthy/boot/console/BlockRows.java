package dev.seaworthy.boot.console;

import dev.seaworthy.boot.pages.Html;
import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.attempts.BlockStore.Change;
import java.util.List;

/** Blocks as a table. Stateless. */
final class BlockRows {
  private static final String[] COLUMNS = {"Who", "Why", "Since", "Until", "#Step", "Closes", "Do"};

  private BlockRows() {}

  static void table(Html html, Visit visit, String caption, List<Change> changes) {
    Rows.table(
        html,
        caption,
        COLUMNS,
        rows ->
            changes.forEach(change -> change.block().ifPresent(block -> row(rows, visit, block))));
  }

  private static void row(Rows rows, Visit visit, Block block) {
    rows.row()
        .cell(html -> AttemptRows.sender(html, visit, block.key()))
        .cell(Say.rule(block.reason()))
        .cell(html -> Say.recent(html, block.from(), visit.zone()))
        .cell(html -> Say.end(html, block.until(), visit.zone()))
        .cell("" + block.step())
        .cell(Say.scope(block.scope()))
        .cell(html -> unblock(html, visit, block))
        .end();
  }

  /** A form with one button. */
  static void unblock(Html html, Visit visit, Block block) {
    String address = Say.address(block.key());
    html.raw("<form class=\"inline\" method=\"post\"").attribute("action", visit.link("blocks"));
    html.raw(">");
    Layout.token(html, visit).raw("<input type=\"hidden\" name=\"do\" value=\"unblock\">");
    html.raw("<input type=\"hidden\" name=\"of\"").attribute("value", address);
    html.raw("><button class=\"small\"").attribute("aria-label", "Unblock " + address);
    html.raw(">Unblock</button></form>");
  }
}
