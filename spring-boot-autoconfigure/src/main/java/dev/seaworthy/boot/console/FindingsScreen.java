package dev.seaworthy.boot.console;

import dev.seaworthy.boot.check.Checkup;
import dev.seaworthy.boot.pages.Html;
import dev.seaworthy.engine.audit.Finding;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.report.telling.Words;
import java.util.List;

/** What is unsafe about the running application, why, and how to mend it. */
final class FindingsScreen implements Screen {
  private final Checkup checkup;

  FindingsScreen(Checkup checkup) {
    this.checkup = checkup;
  }

  @Override
  public Reply show(Visit visit) {
    Checkup.Seen seen = checkup.last();
    Report report = seen.report();
    return Layout.page(
        visit,
        Tab.FINDINGS,
        "Findings",
        html -> {
          html.raw("<p class=\"lead\">").text(summary(report)).raw("</p>\n");
          html.raw("<form class=\"inline\" method=\"post\"")
              .attribute("action", visit.link("findings"));
          html.raw(">");
          Layout.token(html, visit).raw("<button>Look again</button> <span class=\"soft\">Last: ");
          Say.time(html, seen.at(), visit.zone()).raw("</span></form>\n");
          report.findings().forEach(each -> finding(html, each));
          html.raw(
              "<p class=\"soft\">These are the settings in force here. What only the source can");
          html.raw(" show is found by <code>seaworthy check --deploy</code> in the project. ");
          html.text(Say.zone(visit.zone())).raw("</p>\n");
        });
  }

  @Override
  public Reply take(Visit visit) {
    checkup.again();
    return new Reply.Sent(visit.link("findings", "done", "checked"));
  }

  private static String summary(Report report) {
    List<Finding> found = report.findings();
    return found.isEmpty()
        ? "Nothing was found in the settings that are in force."
        : Say.count(found.size(), "finding", "findings") + " in the settings that are in force.";
  }

  private static void finding(Html html, Finding finding) {
    String word = finding.severity().word();
    html.raw("<article class=\"finding ").raw(word).raw("\">\n<h2><span class=\"badge ");
    html.raw(word).raw("\">").text(word).raw("</span> ").text(finding.declaration().title());
    html.raw("</h2>\n<p>").text(Words.sentence(finding)).raw("</p>\n");
    List<Layer> winners = finding.flaw().origin().winners();
    if (!winners.isEmpty()) {
      html.raw("<p class=\"soft\">Written in <code>").text(winners.get(0).where());
      html.raw("</code></p>\n");
    }
    html.raw("<details><summary>Why, and how to mend it</summary>\n<p>");
    html.text(finding.declaration().why()).raw("</p>\n");
    String mend = finding.declaration().mends().get(Framework.SPRING_BOOT);
    if (mend != null) {
      html.raw("<p><strong>Mend:</strong> ").text(mend).raw("</p>\n");
    }
    finding
        .declaration()
        .notWhen()
        .forEach(each -> html.raw("<p class=\"soft\">Does not apply: ").text(each).raw("</p>\n"));
    html.raw("<p class=\"soft\"><code>")
        .text(finding.id())
        .raw("</code></p></details>\n</article>\n");
  }
}
