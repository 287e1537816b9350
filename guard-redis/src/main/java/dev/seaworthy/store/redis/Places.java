package dev.seaworthy.store.redis;

import dev.seaworthy.guard.attempts.AttemptArchive.Place;
import dev.seaworthy.guard.attempts.AttemptArchive.Wanted;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Places in the order of time, as Redis compares them byte by byte: milliseconds since 1970 with
 * leading zeros, a colon, the id with leading zeros. The scripts know that an id begins at the 17th
 * character.
 */
final class Places {
  private static final int ID_AT = 16;

  private Places() {}

  /** The first half. */
  static String time(Instant at) {
    return String.format(Locale.ROOT, "%015d", Math.max(0, at.toEpochMilli()));
  }

  /** An id as a row stands under it. */
  static String id(long id) {
    return String.format(Locale.ROOT, "%016d", id);
  }

  /** The id in a place. */
  static String idOf(String place) {
    return place.substring(ID_AT);
  }

  /** Before all places of this moment. */
  static String before(Instant at) {
    return "(" + time(at);
  }

  /** The latest place that is wanted. */
  static String upper(Wanted wanted, Optional<Place> after) {
    Optional<String> until = wanted.until().map(each -> time(each) + ";");
    Optional<String> next = after.map(each -> time(each.at()) + ":" + id(each.id()));
    if (until.isPresent() && next.isPresent()) {
      return "(" + (until.get().compareTo(next.get()) < 0 ? until.get() : next.get());
    }
    return until.or(() -> next).map(each -> "(" + each).orElse("+");
  }

  /** The earliest place that is wanted. */
  static String lower(Wanted wanted) {
    return wanted.since().map(each -> "[" + time(each)).orElse("-");
  }
}
