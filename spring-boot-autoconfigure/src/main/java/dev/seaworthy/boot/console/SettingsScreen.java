package dev.seaworthy.boot.console;

import dev.seaworthy.boot.check.Checkup;
import dev.seaworthy.boot.pages.Html;
import dev.seaworthy.boot.scrubbing.ShownSettings;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Layer;
import java.util.List;
import java.util.Locale;

/** The settings in force and where each was written; a secret by its length. */
final class SettingsScreen implements Screen {
  private static final String[] COLUMNS = {"Setting", "Value", "Written in", "Hides"};
  private static final String OWN = "seaworthy";

  private final Checkup checkup;

  SettingsScreen(Checkup checkup) {
    this.checkup = checkup;
  }

  @Override
  public Reply show(Visit visit) {
    String like = visit.field("like").toLowerCase(Locale.ROOT);
    String shown = visit.request().getParameter("like") == null ? OWN : like;
    List<Fact<Datum>> all = checkup.deployment().settings().all().toList();
    ShownSettings values = ShownSettings.of(all);
    List<Fact<Datum>> facts =
        all.stream()
            .filter(fact -> fact.name().toLowerCase(Locale.ROOT).contains(shown))
            .sorted((one, other) -> one.name().compareTo(other.name()))
            .toList();
    return Layout.page(
        visit,
        Tab.SETTINGS,
        "Settings",
        html -> {
          form(html, visit, shown);
          if (facts.isEmpty()) {
            html.raw("<p class=\"lead\">None of that name is set anywhere.</p>\n");
          } else {
            Rows.table(
                html,
                Say.count(facts.size(), "setting", "settings") + " in force",
                COLUMNS,
                rows -> facts.forEach(each -> row(rows, each, values)));
          }
        });
  }

  private static void form(Html html, Visit visit, String like) {
    html.raw("<form class=\"search\" role=\"search\"").attribute("action", visit.link("settings"));
    html.raw(">\n<p><label for=\"like\">Part of the name</label><input id=\"like\" name=\"like\"");
    html.attribute("value", like).raw(" maxlength=\"100\"></p>\n");
    html.raw("<p class=\"go\"><button>Show</button></p>\n</form>\n");
  }

  private static void row(Rows rows, Fact<Datum> fact, ShownSettings values) {
    List<Layer> winners = fact.origin().winners();
    int hidden = fact.origin().overridden().size();
    rows.row()
        .cell(html -> html.raw("<code>").text(fact.name()).raw("</code>"))
        .cell(html -> html.raw("<code>").text(values.shown(fact)).raw("</code>"))
        .cell(winners.isEmpty() ? "" : winners.get(0).where())
        .cell(hidden == 0 ? "" : fact.origin().overridden().get(0).where())
        .end();
  }
}
