package dev.seaworthy.guard.attempts;

import dev.seaworthy.guard.address.Cidr;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an {@link AttemptStore} keeps, for people who look into it; never asked by a request that is
 * being judged. Safe for use by many threads; every method throws {@link AttemptStoreException} if
 * the store cannot be read.
 */
public interface AttemptArchive {
  /**
   * A row that is kept.
   *
   * @param id names it within its store
   * @param row what was written
   * @param reduced whether it has lost what points to a person
   */
  record Kept(long id, AttemptRow row, boolean reduced) {
    /** Where it stands among the others. */
    public Place place() {
      return new Place(row.last(), id);
    }
  }

  /**
   * A place in the order of rows, which is that of their last attempt, the newest first.
   *
   * @param at when
   * @param id tells rows of the same moment apart
   */
  record Place(Instant at, long id) {}

  /**
   * Which rows are asked for; all that is named must hold.
   *
   * @param sender exactly this key or prefix
   * @param rule exactly this rule
   * @param userName exactly this name
   * @param text stands somewhere in path, user agent or user name, whatever its case
   * @param since not older than this
   * @param until not newer than this
   */
  record Wanted(
      Optional<Cidr> sender,
      Optional<String> rule,
      Optional<String> userName,
      Optional<String> text,
      Optional<Instant> since,
      Optional<Instant> until) {
    /** Everything. */
    public static final Wanted ALL =
        new Wanted(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** All of one sender. */
    public static Wanted of(Cidr sender) {
      return new Wanted(
          Optional.of(sender),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    /** All that tried this name. */
    public static Wanted named(String userName) {
      return new Wanted(
          Optional.empty(),
          Optional.empty(),
          Optional.of(userName),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  /**
   * Some rows, newest first.
   *
   * @param rows perhaps none, even if there are more: a search for text looks at so many rows at a
   *     time and no further
   * @param next where to go on; empty at the end
   */
  record Page(List<Kept> rows, Optional<Place> next) {}

  /**
   * How many attempts one rule counted within one hour.
   *
   * @param hour when the hour began, in UTC
   * @param rule the rule
   * @param count how many
   */
  record Hour(Instant hour, String rule, long count) {}

  /**
   * Who tried most, among the latest rows.
   *
   * @param sender who
   * @param count how many attempts
   * @param last when the last of them came
   */
  record Busy(Cidr sender, long count, Instant last) {}

  /**
   * Rows, newest first.
   *
   * @param after the place after which to begin; empty for the newest
   * @param most how many at most, 1 to 1,000
   */
  Page newest(Wanted wanted, Optional<Place> after, int most);

  /** One row. */
  Optional<Kept> find(long id);

  /** Exact totals of each hour and rule since then, in the order of time. */
  List<Hour> hours(Instant since);

  /** Who tried most since then, the busiest first; looks at the latest 20,000 rows. */
  List<Busy> busiest(Instant since, int most);

  /**
   * Deletes rows, as a person may ask for whose data they are. The totals of the hours stay: they
   * are about nobody.
   *
   * @return how many rows went
   */
  long erase(Wanted wanted);
}
