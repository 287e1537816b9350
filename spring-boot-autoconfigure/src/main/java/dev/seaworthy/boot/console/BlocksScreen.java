package dev.seaworthy.boot.console;

import dev.seaworthy.boot.pages.Html;
import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.BlockStore.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is blocked; to block and unblock by hand. */
final class BlocksScreen implements Screen {
  private static final int SHOWN = 50;

  /** The list that is shown next is read from the store. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Desk desk;

  BlocksScreen(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Reply show(Visit visit) {
    long before = visit.given("before").map(BlocksScreen::version).orElse(Long.MAX_VALUE);
    List<Change> found = desk.store().standing().standing(visit.now(), before, SHOWN + 1);
    List<Change> shown = found.size() > SHOWN ? found.subList(0, SHOWN) : found;
    return Layout.page(
        visit,
        Tab.BLOCKS,
        "Blocks",
        html -> {
          if (shown.isEmpty()) {
            html.raw("<p class=\"lead\">Nobody is blocked.</p>\n");
          } else {
            BlockRows.table(html, visit, "In force, the one changed last first", shown);
          }
          if (found.size() > SHOWN) {
            String last = "" + shown.get(shown.size() - 1).version();
            html.raw("<p class=\"pages\"><a")
                .attribute("href", visit.link("blocks", "before", last));
            html.raw(">Older</a></p>\n");
          }
          form(html, visit, "");
          html.raw("<p class=\"soft\">").text(Say.zone(visit.zone())).raw("</p>\n");
        });
  }

  @Override
  public Reply take(Visit visit) throws Refused {
    Cidr network = Given.network(visit, "of");
    switch (visit.field("do")) {
      case "block" -> block(visit, network);
      case "unblock" -> unblock(visit, network);
      default -> throw new Refused("The form does not say what to do.");
    }
    String done = visit.field("do") + "ed";
    return new Reply.Sent(
        visit.given("back").isPresent()
            ? visit.link("address", "of", Say.address(network), "done", done)
            : visit.link("blocks", "done", done));
  }

  /** A form that blocks; the address is filled in where it is known. */
  static void form(Html html, Visit visit, String address) {
    html.raw("<details class=\"do\"><summary>Block by hand</summary>\n<form method=\"post\"");
    html.attribute("action", visit.link("blocks")).raw(">\n");
    Layout.token(html, visit).raw("<input type=\"hidden\" name=\"do\" value=\"block\">\n");
    if (address.isEmpty()) {
      html.raw(
          "<label for=\"of\">Address or network</label>\n<input id=\"of\" name=\"of\" required");
      html.raw(" maxlength=\"49\" placeholder=\"203.0.113.9 or 2001:db8::/48\">\n");
    } else {
      html.raw("<input type=\"hidden\" name=\"of\"").attribute("value", address);
      html.raw("><input type=\"hidden\" name=\"back\" value=\"yes\">\n");
    }
    Given.spans(html, "for");
    html.raw("<label for=\"note\">Why, for whoever reads it later</label>\n<input id=\"note\"");
    html.raw(
        " name=\"note\" required maxlength=\"200\">\n<button class=\"danger\">Block</button>\n");
    html.raw("</form></details>\n");
  }

  private void block(Visit visit, Cidr network) throws Refused {
    String note = visit.given("note").orElseThrow(() -> new Refused("Say why, for later."));
    Optional<Duration> span = Given.span(visit, "for");
    Instant until = span.map(visit.now()::plus).orElse(Instant.MAX);
    int widest = network.length() >= 96 ? 96 + 16 : 32;
    if (network.length() < widest) {
      throw new Refused(
          "A network that wide is half the internet; block a /16 (IPv6: a /32) or smaller.");
    }
    desk.audit().take(visit.who(), "blocked", Say.address(network), note);
    Block block =
        new Block(
            network, visit.now(), until, 1, Scope.EVERYTHING, note + " (" + visit.who() + ")");
    if (!desk.ledger().blockByHand(block)) {
      throw new Refused("The lists hold as many keys as they may; unblock others first.");
    }
    desk.scribe().settle(PATIENCE);
  }

  private void unblock(Visit visit, Cidr network) {
    desk.audit().take(visit.who(), "unblocked", Say.address(network), "");
    desk.ledger().lift(network);
    desk.scribe().settle(PATIENCE);
  }

  private static long version(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }
}
