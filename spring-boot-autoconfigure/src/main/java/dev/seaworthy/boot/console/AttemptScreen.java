package dev.seaworthy.boot.console;

import dev.seaworthy.boot.pages.Html;
import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.attempts.AttemptArchive.Kept;
import dev.seaworthy.guard.attempts.AttemptRow;
import java.util.Optional;
import java.util.function.Consumer;

/** One attempt in full. */
final class AttemptScreen implements Screen {
  private final Desk desk;

  AttemptScreen(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Reply show(Visit visit) {
    Optional<Kept> kept = id(visit.field("id")).flatMap(desk.store().archive()::find);
    if (kept.isEmpty()) {
      return Layout.page(
          visit,
          Tab.ATTEMPTS,
          "No such attempt",
          html -> html.raw("<p class=\"lead\">It may have been old enough to be forgotten.</p>\n"));
    }
    return Layout.page(
        visit, Tab.ATTEMPTS, "One attempt", html -> attempt(html, visit, kept.get()));
  }

  private static void attempt(Html html, Visit visit, Kept kept) {
    AttemptRow row = kept.row();
    Attempt sample = row.sample();
    html.raw("<p class=\"lead\">");
    AttemptRows.sender(html, visit, row.sender());
    html.raw(" ").text(Say.rule(row.rule())).raw(".</p>\n<dl class=\"facts\">\n");
    if (row.count() > 1) {
      fact(
          html,
          "How often",
          each -> each.text(Say.number(row.count()) + " times; one of them is shown"));
      fact(html, "First", each -> Say.time(each, row.first(), visit.zone()));
      fact(html, "Last", each -> Say.time(each, row.last(), visit.zone()));
    } else {
      fact(html, "When", each -> Say.time(each, row.last(), visit.zone()));
    }
    fact(
        html,
        "Address",
        each -> each.raw("<code>").text(sample.client().toString()).raw("</code>"));
    fact(html, "Rule", each -> each.raw("<code>").text(row.rule()).raw("</code>"));
    fact(html, "Counted", each -> each.text(points(sample)));
    fact(html, "Asked for", each -> code(each, sample.method() + " " + sample.path()));
    fact(html, "Name tried", each -> code(each, sample.userName()));
    fact(html, "User agent", each -> code(each, sample.userAgent()));
    if (sample.truncated()) {
      fact(html, "Cut", each -> each.text("A text was longer than what is kept, or held NUL."));
    }
    if (kept.reduced()) {
      fact(html, "Reduced", each -> each.text("Old enough to have lost what points to a person."));
    }
    html.raw("</dl>\n<p class=\"soft\">What strangers send is shown as text, cut to what is kept.");
    html.raw(" Passwords are never kept. ").text(Say.zone(visit.zone())).raw("</p>\n");
  }

  private static String points(Attempt sample) {
    if (sample.weight().blocksAtOnce()) {
      return "blocks at once";
    }
    String points = Say.count(sample.weight().points(), "point", "points");
    return sample.mode() == Mode.BLOCK ? points : points + ", observed only";
  }

  private static void code(Html html, String text) {
    if (text.isEmpty()) {
      html.raw("<span class=\"soft\">none</span>");
    } else {
      html.raw("<code>").text(text).raw("</code>");
    }
  }

  /** A name and what is known of it. */
  static void fact(Html html, String name, Consumer<Html> value) {
    html.raw("<div><dt>").text(name).raw("</dt><dd>");
    value.accept(html);
    html.raw("</dd></div>\n");
  }

  private static Optional<Long> id(String text) {
    try {
      return Optional.of(Long.valueOf(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
