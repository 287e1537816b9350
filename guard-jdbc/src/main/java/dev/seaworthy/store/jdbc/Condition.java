package dev.seaworthy.store.jdbc;

import dev.seaworthy.guard.attempts.AttemptArchive.Place;
import dev.seaworthy.guard.attempts.AttemptArchive.Wanted;
import dev.seaworthy.guard.attempts.Storable;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which rows are wanted, as SQL whose values are parameters: nothing that anybody typed is ever
 * part of a statement. Immutable.
 *
 * @param where begins with a blank; empty for all rows
 * @param newest the newest first, in the order of the index that leads to these rows: it begins
 *     with the column that is the same in all of them, since H2 sorts them all before it cuts off a
 *     page unless it finds the whole order in one index
 * @param values of its parameters, in order
 */
record Condition(String where, String newest, List<Object> values) {
  /** The newest first, for what was found already. */
  static final String NEWEST = " order by last_at desc, id desc";

  /** Three parameters, each from {@link #like}. */
  static final String HOLDS =
      " where (lower(path) like ? escape '!' or lower(user_agent) like ? escape '!'"
          + " or lower(user_name) like ? escape '!')";

  private static final int LONGEST_TEXT = 200;

  Condition {
    values = List.copyOf(values);
  }

  /** What is named, but for the text, after a place. */
  static Condition of(Wanted wanted, Optional<Place> after) {
    List<String> all = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    wanted.sender().ifPresent(each -> add(all, "sender = ?", values, each.toString()));
    wanted.rule().ifPresent(each -> add(all, "rule = ?", values, Storable.text(each, 64)));
    wanted
        .userName()
        .ifPresent(each -> add(all, "user_name = ?", values, Storable.text(each, 150)));
    wanted.since().ifPresent(each -> add(all, "last_at >= ?", values, each.toEpochMilli()));
    wanted.until().ifPresent(each -> add(all, "last_at <= ?", values, each.toEpochMilli()));
    after.ifPresent(
        place -> {
          // The first half is what an index can be entered by.
          add(all, "last_at <= ?", values, place.at().toEpochMilli());
          add(all, "(last_at < ? or id < ?)", values, place.at().toEpochMilli());
          values.add(place.id());
        });
    return new Condition(
        all.isEmpty() ? "" : " where " + String.join(" and ", all), newest(wanted), values);
  }

  /** Of several columns the one that most likely has the fewest rows of one kind. */
  private static String newest(Wanted wanted) {
    Optional<String> same =
        wanted
            .sender()
            .map(any -> "sender, ")
            .or(() -> wanted.userName().map(any -> "user_name, "))
            .or(() -> wanted.rule().map(any -> "rule, "));
    return " order by " + same.orElse("") + "last_at desc, id desc";
  }

  private static void add(List<String> all, String one, List<Object> values, Object value) {
    all.add(one);
    values.add(value);
  }

  /** The values, and these after them. */
  List<Object> with(Object... more) {
    List<Object> all = new ArrayList<>(values);
    all.addAll(List.of(more));
    return all;
  }

  /** A pattern for what holds this text, whatever its case. */
  static String like(String text) {
    String clean = Storable.text(text, LONGEST_TEXT).toLowerCase(Locale.ROOT);
    return "%" + clean.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }

  static void fill(PreparedStatement statement, List<Object> values) throws SQLException {
    for (int index = 0; index < values.size(); index++) {
      statement.setObject(index + 1, values.get(index));
    }
  }
}
