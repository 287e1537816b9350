package dev.seaworthy.boot.console;

import dev.seaworthy.boot.pages.Html;
import dev.seaworthy.boot.store.StoreStatus;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.attempts.AttemptArchive;
import dev.seaworthy.guard.attempts.AttemptArchive.Busy;
import dev.seaworthy.guard.attempts.AttemptArchive.Hour;
import dev.seaworthy.guard.attempts.AttemptArchive.Kept;
import dev.seaworthy.guard.attempts.AttemptArchive.Wanted;
import dev.seaworthy.guard.attempts.BlockStore.Change;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The page for whoever was woken by it: is something going on, what, from where, and is it being
 * dealt with.
 */
final class OverviewScreen implements Screen {
  private static final int HOURS = 24;
  private static final int SHOWN = 8;
  private static final int MOST_BLOCKS = 1_000;

  private final Desk desk;

  OverviewScreen(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Reply show(Visit visit) {
    AttemptArchive archive = desk.store().archive();
    Instant since = visit.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(HOURS - 1));
    List<Hour> hours = archive.hours(since);
    List<Change> blocks =
        desk.store().standing().standing(visit.now(), Long.MAX_VALUE, MOST_BLOCKS);
    List<Kept> latest = archive.newest(Wanted.ALL, Optional.empty(), SHOWN).rows();
    List<Busy> busiest = archive.busiest(visit.now().minus(Duration.ofHours(HOURS)), SHOWN);
    return Layout.page(
        visit,
        Tab.OVERVIEW,
        "Overview",
        html -> {
          standing(html, visit, hours, blocks);
          Chart.draw(html, bars(hours, since), visit.zone());
          html.raw("<div class=\"two\">\n");
          rules(html, visit, hours);
          busiest(html, visit, busiest);
          html.raw("</div>\n");
          blocks(html, visit, blocks);
          latest(html, visit, latest);
        });
  }

  private void standing(Html html, Visit visit, List<Hour> hours, List<Change> blocks) {
    Instant hour = visit.now().truncatedTo(ChronoUnit.HOURS);
    long now = sum(hours.stream().filter(each -> each.hour().equals(hour)).toList());
    StoreStatus store = desk.scribe().status();
    html.raw("<section class=\"standing\" aria-label=\"How it stands\">\n");
    tile(html, "attempts", "", Say.number(sum(hours)), "attempts in 24 hours", visit);
    tile(html, "attempts", "", Say.number(now), "since the full hour", visit);
    String many = blocks.size() == MOST_BLOCKS ? Say.number(MOST_BLOCKS) + "+" : "" + blocks.size();
    tile(html, "blocks", "", many, "blocked now", visit);
    boolean blocking = desk.mode() == Mode.BLOCK;
    tile(
        html,
        "health",
        blocking ? "good" : "careful",
        blocking ? "Blocking" : "Observing",
        blocking ? "the guard acts" : "the guard only says what it would do",
        visit);
    tile(
        html,
        "health",
        store.isUp() ? "good" : "bad",
        store.isUp() ? "Written" : Say.number(store.waiting()) + " wait",
        store.isUp()
            ? "attempts are kept"
            : "the store has failed for " + Say.span(store.troubleFor()),
        visit);
    html.raw("</section>\n");
  }

  private static void tile(
      Html html, String target, String kind, String large, String small, Visit visit) {
    html.raw("<a").attribute("class", "tile " + kind).attribute("href", visit.link(target));
    html.raw("><strong>").text(large).raw("</strong> <span>").text(small).raw("</span></a>\n");
  }

  private static void rules(Html html, Visit visit, List<Hour> hours) {
    Map<String, Long> counts =
        hours.stream()
            .collect(Collectors.groupingBy(Hour::rule, Collectors.summingLong(Hour::count)));
    List<Map.Entry<String, Long>> most =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
            .limit(SHOWN)
            .toList();
    html.raw("<section>\n<h2>What is being tried</h2>\n");
    if (most.isEmpty()) {
      html.raw("<p class=\"soft\">Nothing.</p>\n</section>\n");
      return;
    }
    long top = most.get(0).getValue();
    html.raw("<ol class=\"ranked\">\n");
    for (Map.Entry<String, Long> each : most) {
      ranked(
          html,
          visit.link("attempts", "rule", each.getKey()),
          Say.rule(each.getKey()),
          each.getValue(),
          top);
    }
    html.raw("</ol>\n</section>\n");
  }

  private static void busiest(Html html, Visit visit, List<Busy> busiest) {
    html.raw("<section>\n<h2>From where</h2>\n");
    if (busiest.isEmpty()) {
      html.raw("<p class=\"soft\">Nowhere.</p>\n</section>\n");
      return;
    }
    long top = busiest.get(0).count();
    html.raw("<ol class=\"ranked\">\n");
    for (Busy each : busiest) {
      String address = Say.address(each.sender());
      ranked(html, visit.link("address", "of", address), address, each.count(), top);
    }
    html.raw("</ol>\n</section>\n");
  }

  /** Widths of bars are attributes: a style would need a hole in the policy. */
  private static void ranked(Html html, String link, String text, long count, long top) {
    long width = Math.max(1, 100 * count / Math.max(1, top));
    html.raw("<li><a").attribute("href", link).raw(">").text(text).raw("</a> <span class=\"n\">");
    html.text(Say.number(count))
        .raw("</span><svg viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\"");
    html.raw(
        " aria-hidden=\"true\"><rect class=\"bar\" width=\"" + width + "\" height=\"4\"/></svg>");
    html.raw("</li>\n");
  }

  private static void blocks(Html html, Visit visit, List<Change> blocks) {
    html.raw("<section>\n<h2>What was done about it</h2>\n");
    if (blocks.isEmpty()) {
      html.raw("<p class=\"soft\">Nobody is blocked.</p>\n");
    } else {
      BlockRows.table(html, visit, "The latest blocks in force", blocks.stream().limit(5).toList());
    }
    html.raw("<p><a")
        .attribute("href", visit.link("blocks"))
        .raw(">All blocks</a></p>\n</section>\n");
  }

  private static void latest(Html html, Visit visit, List<Kept> latest) {
    html.raw("<section>\n<h2>The latest attempts</h2>\n");
    if (latest.isEmpty()) {
      html.raw("<p class=\"soft\">None has been written yet.</p>\n");
    } else {
      AttemptRows.table(html, visit, "Newest first", latest);
    }
    html.raw("<p><a").attribute("href", visit.link("attempts")).raw(">All attempts</a></p>\n");
    html.raw("</section>\n<p class=\"soft\">").text(Say.zone(visit.zone())).raw("</p>\n");
  }

  private static List<Chart.Bar> bars(List<Hour> hours, Instant since) {
    Map<Instant, Long> counts = new TreeMap<>();
    hours.forEach(each -> counts.merge(each.hour(), each.count(), Long::sum));
    return IntStream.range(0, HOURS)
        .mapToObj(n -> since.plus(Duration.ofHours(n)))
        .map(hour -> new Chart.Bar(hour, counts.getOrDefault(hour, 0L)))
        .toList();
  }

  private static long sum(List<Hour> hours) {
    return hours.stream().mapToLong(Hour::count).sum();
  }
}
