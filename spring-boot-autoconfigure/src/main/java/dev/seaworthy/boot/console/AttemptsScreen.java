package dev.seaworthy.boot.console;

import dev.seaworthy.boot.pages.Html;
import dev.seaworthy.guard.attempts.AttemptArchive.Hour;
import dev.seaworthy.guard.attempts.AttemptArchive.Page;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Attempts, searched and in pages; the way to export what was found. */
final class AttemptsScreen implements Screen {
  private static final int SHOWN = 50;
  private static final Duration KNOWN_RULES = Duration.ofDays(30);

  private final Desk desk;

  AttemptsScreen(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Reply show(Visit visit) {
    try {
      AttemptSearch search = AttemptSearch.of(visit);
      Page page = desk.store().archive().newest(search.wanted(), search.after(), SHOWN);
      return page(visit, search, page, rules(visit));
    } catch (Refused e) {
      return Problem.refused(visit, String.valueOf(e.getMessage()));
    }
  }

  private static Reply page(Visit visit, AttemptSearch search, Page page, List<String> rules) {
    return Layout.page(
        visit,
        Tab.ATTEMPTS,
        "Attempts",
        html -> {
          search.form(html, rules);
          if (page.rows().isEmpty()) {
            html.raw("<p class=\"lead\">")
                .raw(page.next().isEmpty() ? "None." : "None among those.");
            html.raw("</p>\n");
          } else {
            AttemptRows.table(html, visit, "Newest first", page.rows());
          }
          pages(html, search, page);
          html.raw("<p class=\"soft\">").text(Say.zone(visit.zone())).raw("</p>\n");
        });
  }

  private static void pages(Html html, AttemptSearch search, Page page) {
    html.raw("<p class=\"pages\">");
    if (search.after().isPresent()) {
      link(html, search.link("attempts", Optional.empty()), "Newest");
    }
    if (page.next().isPresent()) {
      boolean searching = search.wanted().text().isPresent();
      link(html, search.link("attempts", page.next()), searching ? "Search further back" : "Older");
    }
    link(html, search.link("attempts.csv", Optional.empty()), "Export as CSV");
    link(html, search.link("attempts.json", Optional.empty()), "Export as JSON");
    html.raw("</p>\n");
  }

  private static void link(Html html, String target, String text) {
    html.raw("<a").attribute("href", target).raw(">").text(text).raw("</a> ");
  }

  private List<String> rules(Visit visit) {
    return desk.store().archive().hours(visit.now().minus(KNOWN_RULES)).stream()
        .map(Hour::rule)
        .distinct()
        .sorted()
        .toList();
  }
}
