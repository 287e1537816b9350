package dev.seaworthy.boot.console;

import dev.seaworthy.boot.pages.Html;
import dev.seaworthy.boot.store.AllowList;
import dev.seaworthy.guard.address.Cidr;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Who is never blocked: by configuration, and by administrators. */
final class AllowedScreen implements Screen {
  private static final String[] COLUMNS = {"Network", "Why", "By", "Since", "Until", "Do"};

  private final Desk desk;

  AllowedScreen(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Reply show(Visit visit) {
    List<AllowList.Entry> entries = desk.allowed().entries();
    return Layout.page(
        visit,
        Tab.ALLOWED,
        "Allowed",
        html -> {
          html.raw("<p class=\"lead\">What is allowed is never blocked. Its attempts are still");
          html.raw(" taken down.</p>\n");
          if (entries.isEmpty()) {
            html.raw("<p class=\"soft\">Administrators have allowed nothing.</p>\n");
          } else {
            Rows.table(
                html,
                "By administrators",
                COLUMNS,
                rows -> entries.forEach(each -> row(rows, visit, each)));
          }
          form(html, visit, "");
          html.raw("<section>\n<h2>By configuration</h2>\n<p><code>");
          html.text(
              desk.allowed().configured().stream()
                  .map(Say::address)
                  .collect(Collectors.joining(", ")));
          html.raw(
              "</code></p>\n<p class=\"soft\">Private networks, this machine, trusted proxies");
          html.raw(" and <code>seaworthy.guard.allow</code>.</p>\n</section>\n");
        });
  }

  @Override
  public Reply take(Visit visit) throws Refused {
    Cidr network = Given.network(visit, "of");
    switch (visit.field("do")) {
      case "allow" -> allow(visit, network);
      case "remove" -> {
        desk.audit().take(visit.who(), "took off the allow-list", Say.address(network), "");
        desk.allowed().remove(network);
      }
      default -> throw new Refused("The form does not say what to do.");
    }
    String done = visit.field("do").equals("allow") ? "allowed" : "removed";
    return new Reply.Sent(
        visit.given("back").isPresent()
            ? visit.link("address", "of", Say.address(network), "done", done)
            : visit.link("allowed", "done", done));
  }

  /** A form that allows; the address is filled in where it is known. */
  static void form(Html html, Visit visit, String address) {
    html.raw("<details class=\"do\"><summary>Allow</summary>\n<form method=\"post\"");
    html.attribute("action", visit.link("allowed")).raw(">\n");
    Layout.token(html, visit).raw("<input type=\"hidden\" name=\"do\" value=\"allow\">\n");
    if (address.isEmpty()) {
      html.raw("<label for=\"allow-of\">Address or network</label>\n<input id=\"allow-of\"");
      html.raw(" name=\"of\" required maxlength=\"49\" placeholder=\"203.0.113.0/24\">\n");
    } else {
      html.raw("<input type=\"hidden\" name=\"of\"").attribute("value", address);
      html.raw("><input type=\"hidden\" name=\"back\" value=\"yes\">\n");
    }
    Given.spans(html, "allow-for");
    html.raw("<label for=\"allow-note\">Why, for whoever reads it later</label>\n");
    html.raw("<input id=\"allow-note\" name=\"note\" required maxlength=\"200\">\n");
    html.raw("<button>Allow</button>\n</form></details>\n");
  }

  private void allow(Visit visit, Cidr network) throws Refused {
    String note = visit.given("note").orElseThrow(() -> new Refused("Say why, for later."));
    Instant until = Given.span(visit, "allow-for").map(visit.now()::plus).orElse(Instant.MAX);
    desk.audit().take(visit.who(), "allowed", Say.address(network), note);
    desk.allowed().allow(new AllowList.Entry(network, visit.now(), until, visit.who(), note));
  }

  private static void row(Rows rows, Visit visit, AllowList.Entry entry) {
    String address = Say.address(entry.network());
    rows.row()
        .cell(html -> AttemptRows.sender(html, visit, entry.network()))
        .cell(entry.note())
        .cell(entry.who())
        .cell(html -> Say.recent(html, entry.from(), visit.zone()))
        .cell(html -> Say.end(html, entry.until(), visit.zone()))
        .cell(
            html -> {
              html.raw("<form class=\"inline\" method=\"post\"");
              html.attribute("action", visit.link("allowed")).raw(">");
              Layout.token(html, visit).raw("<input type=\"hidden\" name=\"do\" value=\"remove\">");
              html.raw("<input type=\"hidden\" name=\"of\"").attribute("value", address);
              html.raw("><button class=\"small\"").attribute("aria-label", "Take off " + address);
              html.raw(">Take off</button></form>");
            })
        .end();
  }
}
