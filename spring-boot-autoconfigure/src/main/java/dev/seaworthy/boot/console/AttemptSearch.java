package dev.seaworthy.boot.console;

import dev.seaworthy.boot.console.Screen.Refused;
import dev.seaworthy.boot.pages.Html;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.AttemptArchive.Place;
import dev.seaworthy.guard.attempts.AttemptArchive.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody looks for among the attempts, as it stands in the address of the page.
 *
 * @param visit whose
 * @param wanted the rows
 * @param after where to go on; empty for the newest
 */
record AttemptSearch(Visit visit, Wanted wanted, Optional<Place> after) {
  private static final Map<String, Duration> PERIODS = new LinkedHashMap<>();
  private static final List<String> FIELDS = List.of("of", "rule", "name", "text", "in");

  static {
    PERIODS.put("1h", Duration.ofHours(1));
    PERIODS.put("1d", Duration.ofDays(1));
    PERIODS.put("7d", Duration.ofDays(7));
    PERIODS.put("30d", Duration.ofDays(30));
  }

  /**
   * Reads the address.
   *
   * @throws Refused if an address was typed that is none
   */
  static AttemptSearch of(Visit visit) throws Refused {
    Optional<Cidr> sender =
        visit.given("of").isPresent() ? Optional.of(Given.network(visit, "of")) : Optional.empty();
    Optional<Instant> since =
        Optional.ofNullable(PERIODS.get(visit.field("in"))).map(visit.now()::minus);
    Wanted wanted =
        new Wanted(
            sender,
            visit.given("rule"),
            visit.given("name"),
            visit.given("text"),
            since,
            Optional.empty());
    return new AttemptSearch(visit, wanted, place(visit.field("after")));
  }

  /** A link to this search on some page, beginning at a place. */
  String link(String page, Optional<Place> from) {
    String[] parameters = new String[2 * FIELDS.size() + 2];
    int at = 0;
    for (String field : FIELDS) {
      parameters[at++] = field;
      parameters[at++] = visit.field(field);
    }
    parameters[at++] = "after";
    parameters[at] = from.map(each -> each.at().toEpochMilli() + "." + each.id()).orElse("");
    return visit.link(page, parameters);
  }

  void form(Html html, List<String> rules) {
    html.raw("<form class=\"search\" role=\"search\"").attribute("action", visit.link("attempts"));
    html.raw(">\n");
    input(html, "of", "Address or network", 49);
    html.raw("<p><label for=\"rule\">Did what</label><select id=\"rule\" name=\"rule\">");
    html.raw("<option value=\"\">anything</option>");
    for (String rule : rules) {
      option(html, rule, Say.rule(rule), visit.field("rule").equals(rule));
    }
    html.raw("</select></p>\n");
    input(html, "name", "Name tried", 150);
    input(html, "text", "Text in path, agent or name", 200);
    html.raw("<p><label for=\"in\">In the last</label><select id=\"in\" name=\"in\">");
    html.raw("<option value=\"\">any time</option>");
    PERIODS.forEach(
        (value, span) -> option(html, value, Say.span(span), visit.field("in").equals(value)));
    html.raw("</select></p>\n<p class=\"go\"><button>Search</button></p>\n</form>\n");
  }

  private void input(Html html, String field, String label, int longest) {
    html.raw("<p><label for=\"").raw(field).raw("\">").text(label).raw("</label><input id=\"");
    html.raw(field).raw("\" name=\"").raw(field).raw("\" maxlength=\"" + longest + "\"");
    html.attribute("value", visit.field(field)).raw("></p>\n");
  }

  private static void option(Html html, String value, String text, boolean chosen) {
    html.raw("<option").attribute("value", value).raw(chosen ? " selected>" : ">");
    html.text(text).raw("</option>");
  }

  private static Optional<Place> place(String text) {
    int dot = text.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Place(
              Instant.ofEpochMilli(Long.parseLong(text.substring(0, dot))),
              Long.parseLong(text.substring(dot + 1))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
