package dev.seaworthy.store.redis;

import static dev.seaworthy.guard.attempts.Storable.text;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.AttemptArchive.Kept;
import dev.seaworthy.guard.attempts.AttemptRow;
import java.time.Instant;
import java.util.List;

/** Rows as text, with the lengths that they have in databases too. */
final class Rows {
  private static final int FIELDS = 15;
  private static final String YES = "1";

  private Rows() {}

  static String rule(String rule) {
    return text(rule, 64);
  }

  static String userName(String name) {
    return text(name, 150);
  }

  /** The scripts know the first three fields: sender, rule and user name. */
  static String written(AttemptRow row, boolean reduced) {
    Attempt sample = row.sample();
    return Fields.joined(
        List.of(
            row.sender().toString(),
            rule(row.rule()),
            userName(sample.userName()),
            Long.toString(row.last().toEpochMilli()),
            Long.toString(row.first().toEpochMilli()),
            Long.toString(row.count()),
            sample.client().toString(),
            Integer.toString(sample.weight().points()),
            sample.weight().blocksAtOnce() ? YES : "",
            sample.mode().name(),
            text(sample.method(), 16),
            text(sample.path(), 500),
            text(sample.userAgent(), 300),
            sample.truncated() ? YES : "",
            reduced ? YES : ""));
  }

  /**
   * A row as it was written.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Kept kept(String id, String written) {
    List<String> fields = Fields.split(written);
    if (fields.size() != FIELDS) {
      throw new IllegalArgumentException("a row has " + fields.size() + " fields, not " + FIELDS);
    }
    Instant last = Instant.ofEpochMilli(Long.parseLong(fields.get(3)));
    Attempt sample =
        new Attempt(
            last,
            Address.parse(fields.get(6)),
            fields.get(1),
            new Weight(Integer.parseInt(fields.get(7)), fields.get(8).equals(YES)),
            Mode.valueOf(fields.get(9)),
            fields.get(10),
            fields.get(11),
            fields.get(12),
            fields.get(2),
            fields.get(13).equals(YES));
    AttemptRow row =
        new AttemptRow(
            Cidr.parse(fields.get(0)),
            sample.rule(),
            Long.parseLong(fields.get(5)),
            Instant.ofEpochMilli(Long.parseLong(fields.get(4))),
            last,
            sample);
    return new Kept(Long.parseLong(id), row, fields.get(14).equals(YES));
  }
}
