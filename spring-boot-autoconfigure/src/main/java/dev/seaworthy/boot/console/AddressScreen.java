package dev.seaworthy.boot.console;

import dev.seaworthy.boot.pages.Html;
import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Standing;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.AttemptArchive.Page;
import dev.seaworthy.guard.attempts.AttemptArchive.Wanted;
import dev.seaworthy.guard.attempts.BlockStore.Change;
import java.time.Instant;
import java.util.Optional;

/** All about one sender: how it stands, why, what it did, and what can be done about it. */
final class AddressScreen implements Screen {
  private static final int SHOWN = 50;

  private final Desk desk;

  AddressScreen(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Reply show(Visit visit) {
    Cidr sender;
    try {
      sender = Given.network(visit, "of");
    } catch (Refused e) {
      return Problem.refused(visit, String.valueOf(e.getMessage()));
    }
    Page page = desk.store().archive().newest(Wanted.of(sender), Optional.empty(), SHOWN);
    Optional<Block> block =
        desk.lists()
            .block(sender.hi(), sender.lo(), visit.now().getEpochSecond())
            .map(this::exactly);
    Optional<Change> latest = desk.store().standing().latest(sender);
    String address = Say.address(sender);
    return Layout.page(
        visit,
        Tab.ATTEMPTS,
        address,
        html -> {
          standing(html, visit, sender, block, latest);
          deeds(html, visit, sender, block);
          html.raw("<section>\n<h2>What it did</h2>\n");
          if (page.rows().isEmpty()) {
            html.raw("<p class=\"soft\">Nothing that is kept under this address.</p>\n");
          } else {
            AttemptRows.table(html, visit, "Newest first", page.rows());
          }
          html.raw("<p class=\"pages\"><a")
              .attribute("href", visit.link("attempts", "of", address));
          html.raw(">Search in all of it</a></p>\n</section>\n");
        });
  }

  @Override
  public Reply take(Visit visit) throws Refused {
    Cidr sender = Given.network(visit, "of");
    if (!visit.field("do").equals("erase")) {
      throw new Refused("The form does not say what to do.");
    }
    desk.audit().take(visit.who(), "erased", Say.address(sender), "all attempts");
    desk.store().archive().erase(Wanted.of(sender));
    return new Reply.Sent(visit.link("address", "of", Say.address(sender), "done", "erased"));
  }

  /** The lists round times to minutes; the store does not. */
  private Block exactly(Block rounded) {
    return desk.store()
        .standing()
        .latest(rounded.key())
        .flatMap(Change::block)
        .filter(stored -> stored.step() == rounded.step())
        .orElse(rounded);
  }

  private void standing(
      Html html, Visit visit, Cidr sender, Optional<Block> block, Optional<Change> latest) {
    Standing standing =
        desk.lists().standing(sender.hi(), sender.lo(), visit.now().getEpochSecond());
    if (block.isPresent()) {
      html.raw("<div class=\"note bad\"><p><strong>Blocked</strong> since ");
      Say.time(html, block.get().from(), visit.zone()).raw(", ");
      html.raw(block.get().until().equals(Instant.MAX) ? "" : "until ");
      Say.end(html, block.get().until(), visit.zone()).raw(". It closes ");
      html.text(Say.scope(block.get().scope())).raw(".");
      if (!block.get().key().equals(sender)) {
        html.raw(" The block is on ");
        AttemptRows.sender(html, visit, block.get().key());
        html.raw(".");
      }
      html.raw("</p>\n<p>").text(Reason.of(block.get(), desk.rules(), desk.store().archive()));
      html.raw(" Step ").text("" + block.get().step());
      html.raw(": each block within ").text(Say.span(desk.rules().memory()));
      html.raw(" of the last lasts longer.</p></div>\n");
    } else if (standing == Standing.ALLOWED) {
      html.raw("<p class=\"note good\"><strong>Allowed</strong>: it is never blocked, by the");
      html.raw(" configuration, by an administrator, or because one signed in from there.</p>\n");
    } else {
      html.raw("<p class=\"note\"><strong>Not blocked.</strong>");
      latest
          .filter(change -> change.block().isEmpty())
          .ifPresent(lifted -> html.raw(" An earlier block was lifted."));
      html.raw("</p>\n");
    }
  }

  private static void deeds(Html html, Visit visit, Cidr sender, Optional<Block> block) {
    String address = Say.address(sender);
    html.raw("<div class=\"deeds\">\n");
    if (block.isPresent()) {
      BlockRows.unblock(html, visit, block.get());
    } else {
      BlocksScreen.form(html, visit, address);
    }
    AllowedScreen.form(html, visit, address);
    html.raw("<details class=\"do\"><summary>Erase its attempts</summary>\n<form method=\"post\"");
    html.attribute("action", visit.link("address")).raw(">");
    Layout.token(html, visit).raw("<input type=\"hidden\" name=\"do\" value=\"erase\">");
    html.raw("<input type=\"hidden\" name=\"of\"").attribute("value", address);
    html.raw("><p>For whoever asks for it as their right. It cannot be undone; a block stays.</p>");
    html.raw("<button class=\"danger\">Erase for good</button></form></details>\n</div>\n");
  }
}
