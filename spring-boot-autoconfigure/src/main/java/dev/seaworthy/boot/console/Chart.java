package dev.seaworthy.boot.console;

import dev.seaworthy.boot.pages.Html;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Attempts by hour, as bars for eyes and as a table for everybody. Positions are attributes, so
 * that it needs neither a script nor a style of its own.
 */
final class Chart {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 190;
  private static final int LEFT = 44;
  private static final int TOP = 14;
  private static final int BOTTOM = 160;
  private static final int GAP = 4;
  private static final int LABEL_EVERY = 6;
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  private Chart() {}

  /**
   * One bar.
   *
   * @param hour when it began
   * @param count how many attempts
   */
  record Bar(Instant hour, long count) {}

  static void draw(Html html, List<Bar> bars, ZoneId zone) {
    long top = scale(bars.stream().mapToLong(Bar::count).max().orElse(0));
    long total = bars.stream().mapToLong(Bar::count).sum();
    html.raw(
        "<figure class=\"chart\">\n<figcaption id=\"chart-title\">Attempts by hour, the last ");
    html.text(Integer.toString(bars.size())).raw(" hours</figcaption>\n<svg viewBox=\"0 0 ");
    html.raw(WIDTH + " " + HEIGHT + "\" role=\"img\" aria-labelledby=\"chart-title\"");
    html.raw(" aria-describedby=\"chart-says\">\n");
    grid(html, top);
    bars(html, bars, top, zone);
    html.raw("</svg>\n<p id=\"chart-says\" class=\"soft\">").text(said(bars, total, zone));
    html.raw("</p>\n");
    table(html, bars, zone);
    html.raw("</figure>\n");
  }

  private static void grid(Html html, long top) {
    for (int step = 0; step <= 2; step++) {
      int y = BOTTOM - (BOTTOM - TOP) * step / 2;
      html.raw("<line class=\"grid\" x1=\"" + LEFT + "\" x2=\"" + WIDTH + "\" y1=\"" + y);
      html.raw("\" y2=\"" + y + "\"/><text class=\"axis\" text-anchor=\"end\" x=\"" + (LEFT - 8));
      html.raw("\" y=\"" + (y + 4) + "\">").text(brief(top * step / 2)).raw("</text>\n");
    }
  }

  private static void bars(Html html, List<Bar> bars, long top, ZoneId zone) {
    double room = (double) (WIDTH - LEFT) / Math.max(1, bars.size());
    for (int index = 0; index < bars.size(); index++) {
      Bar bar = bars.get(index);
      double x = LEFT + index * room + GAP / 2.0;
      double height = bar.count == 0 ? 0 : Math.max(2, (BOTTOM - TOP) * (double) bar.count / top);
      html.raw(
          String.format(
              Locale.ROOT,
              "<rect class=\"bar\" rx=\"2\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\">",
              x,
              BOTTOM - height,
              room - GAP,
              height));
      html.raw("<title>").text(HOUR.format(bar.hour.atZone(zone)) + ": " + Say.number(bar.count));
      html.raw("</title></rect>\n");
      if (index % LABEL_EVERY == 0) {
        html.raw(
            String.format(
                Locale.ROOT, "<text class=\"axis\" x=\"%.1f\" y=\"%d\">", x, BOTTOM + 20));
        html.text(HOUR.format(bar.hour.atZone(zone))).raw("</text>\n");
      }
    }
  }

  private static String said(List<Bar> bars, long total, ZoneId zone) {
    if (total == 0) {
      return "Nobody tried anything.";
    }
    Bar most = bars.stream().max(Comparator.comparingLong(Bar::count)).orElseThrow();
    return Say.count(total, "attempt", "attempts")
        + " in all, most of them from "
        + HOUR.format(most.hour.atZone(zone))
        + ": "
        + Say.number(most.count)
        + ".";
  }

  private static void table(Html html, List<Bar> bars, ZoneId zone) {
    html.raw("<details><summary>The same as a table</summary>\n<table class=\"narrow\">");
    html.raw(
        "<thead><tr><th scope=\"col\">Hour</th><th scope=\"col\" class=\"n\">Attempts</th></tr>");
    html.raw("</thead>\n<tbody>\n");
    for (Bar bar : bars) {
      html.raw("<tr><td>").text(HOUR.format(bar.hour.atZone(zone)));
      html.raw("</td><td class=\"n\">").text(Say.number(bar.count)).raw("</td></tr>\n");
    }
    html.raw("</tbody></table></details>\n");
  }

  /** The next round number of which half is one too. */
  private static long scale(long most) {
    long power = 1;
    while (true) {
      for (long step : new long[] {20, 30, 40, 60, 80, 100}) {
        if (step * power / 10 >= most && step * power / 10 >= 4) {
          return step * power / 10;
        }
      }
      power *= 10;
    }
  }

  private static String brief(long number) {
    if (number >= 1_000_000) {
      return number / 1_000_000 + "M";
    }
    return number >= 10_000 ? number / 1_000 + "k" : Say.number(number);
  }
}
