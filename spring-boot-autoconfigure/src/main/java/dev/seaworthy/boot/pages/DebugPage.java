package dev.seaworthy.boot.pages;

import dev.seaworthy.boot.reports.ErrorReport;
import dev.seaworthy.boot.reports.ErrorReport.Frame;
import dev.seaworthy.boot.reports.ErrorReport.Line;
import dev.seaworthy.boot.reports.ErrorReport.Relation;
import dev.seaworthy.boot.reports.ErrorReport.Row;
import dev.seaworthy.boot.reports.ErrorReport.Section;
import dev.seaworthy.boot.reports.ErrorReport.Thrown;
import java.util.List;
import java.util.Locale;

/**
 * The page a developer sees with {@code DEBUG} on: the chain of exceptions with the lines of source
 * around each own frame, then everything else that is known. Django's technical page, without its
 * scripts.
 */
public final class DebugPage {
  private static final Style STYLE = Style.read("debug.css");

  private final ErrorReport report;
  private final Html html = new Html();

  private DebugPage(ErrorReport report) {
    this.report = report;
  }

  /** The page for a report. */
  public static Page of(ErrorReport report) {
    return new Page("text/html;charset=UTF-8", STYLE.policy(), new DebugPage(report).write());
  }

  private String write() {
    head();
    banner();
    html.raw("<main>\n");
    if (!report.chain().isEmpty()) {
      html.raw("<section id=\"exception\">\n");
      report.chain().forEach(this::thrown);
      html.raw("</section>\n");
    }
    report.sections().forEach(this::section);
    html.raw("</main>\n<footer><p>You see this page because <code>DEBUG</code> is on and you call");
    html.raw(" from a local address. Values that look secret are hidden. With <code>DEBUG</code>");
    html.raw(" off, visitors see a plain page and nothing of this.</p></footer>\n");
    return html.raw("</body>\n</html>\n").toString();
  }

  private void head() {
    html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.raw("<meta name=\"robots\" content=\"noindex\">\n");
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
    html.text(title()).raw(" at ").text(report.path()).raw("</title>\n<style>");
    html.raw(STYLE.css()).raw("</style>\n</head>\n<body>\n");
  }

  private void banner() {
    html.raw("<header>\n<p class=\"request\"><span class=\"status\">").text("" + report.status());
    html.raw("</span> <b>").text(report.method()).raw("</b> <span class=\"path\">");
    html.text(report.path()).raw("</span></p>\n<h1>").text(title()).raw("</h1>\n");
    if (!report.chain().isEmpty()) {
      String message = report.chain().get(0).message();
      html.raw("<p class=\"message\">").text(message.isEmpty() ? "(no message)" : message);
      html.raw("</p>\n");
      rootCause();
    }
    html.raw("<p class=\"meta\">Error <code>").text(report.id()).raw("</code>, ");
    html.text(report.at().toString()).raw("</p>\n<nav>");
    if (!report.chain().isEmpty()) {
      html.raw("<a href=\"#exception\">Exception</a>");
    }
    for (Section section : report.sections()) {
      html.raw("<a href=\"#").text(anchor(section)).raw("\">").text(section.title()).raw("</a>");
    }
    html.raw("</nav>\n</header>\n");
  }

  /** The innermost cause is what a developer looks for first. */
  private void rootCause() {
    List<Thrown> causes =
        report.chain().stream().filter(each -> each.relation() == Relation.CAUSE).toList();
    if (!causes.isEmpty()) {
      Thrown root = causes.get(causes.size() - 1);
      html.raw("<p class=\"root\">Root cause: <b>").text(root.simpleType()).raw("</b> ");
      html.text(root.message()).raw("</p>\n");
    }
  }

  private void thrown(Thrown thrown) {
    html.raw("<article>\n<h2>");
    if (thrown.relation() != Relation.FIRST) {
      html.raw("<span class=\"relation\">").text(thrown.relation().words()).raw("</span> ");
    }
    html.raw("<span class=\"type\">").text(thrown.type()).raw("</span></h2>\n");
    if (!thrown.message().isEmpty()) {
      html.raw("<p class=\"message\">").text(thrown.message()).raw("</p>\n");
    }
    frames(thrown.frames(), thrown.relation() == Relation.FIRST ? 2 : 1);
    html.raw("</article>\n");
  }

  /** The first own frames stand open, further ones and runs of others are folded. */
  private void frames(List<Frame> frames, int mostOpen) {
    int at = 0;
    int shown = 0;
    while (at < frames.size()) {
      if (frames.get(at).isOwn()) {
        own(frames.get(at++), shown++ < mostOpen);
      } else {
        int end = at;
        while (end < frames.size() && !frames.get(end).isOwn()) {
          end++;
        }
        others(frames.subList(at, end), at == 0);
        at = end;
      }
    }
  }

  private void own(Frame frame, boolean open) {
    html.raw(open ? "<details class=\"own\" open>" : "<details class=\"own\">")
        .raw("\n<summary><code>")
        .text(frame.text());
    html.raw("</code></summary>\n<p class=\"where\">").text(frame.where()).raw("</p>\n");
    html.raw("<div class=\"scroll\" tabindex=\"0\"><pre>");
    for (Line line : frame.excerpt()) {
      html.raw(line.current() ? "<span class=\"line current\">" : "<span class=\"line\">");
      html.raw("<span class=\"number\">").text("" + line.number()).raw("</span>");
      html.text(line.text()).raw("\n</span>");
    }
    html.raw("</pre></div>\n</details>\n");
  }

  private void others(List<Frame> frames, boolean first) {
    html.raw(first && frames.size() <= 3 ? "<details open>" : "<details>").raw("<summary>");
    html.text(frames.size() == 1 ? "1 frame" : frames.size() + " frames");
    html.raw(" without source here</summary>\n<ol>");
    for (Frame frame : frames) {
      html.raw("<li><code>").text(frame.text()).raw("</code></li>\n");
    }
    html.raw("</ol>\n</details>\n");
  }

  private void section(Section section) {
    html.raw("<section id=\"").text(anchor(section)).raw("\">\n<h2>").text(section.title());
    html.raw(" <small>").text("" + section.rows().size()).raw("</small></h2>\n<dl>\n");
    for (Row row : section.rows()) {
      html.raw("<div><dt>").text(row.name()).raw("</dt><dd>");
      html.raw(row.value().isEmpty() ? "<i>empty</i>" : "").text(row.value());
      if (!row.origin().isEmpty()) {
        html.raw("<small>").text(row.origin()).raw("</small>");
      }
      html.raw("</dd></div>\n");
    }
    html.raw("</dl>\n</section>\n");
  }

  private String title() {
    return report.chain().isEmpty()
        ? ErrorPages.title(report.status())
        : report.chain().get(0).simpleType();
  }

  private static String anchor(Section section) {
    return section.title().toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
