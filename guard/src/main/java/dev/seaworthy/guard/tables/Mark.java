package dev.seaworthy.guard.tables;

import java.time.Instant;

/**
 * What a table says of a prefix, packed into one {@code int}: the minute at which it ends, counted
 * from 1970 in 28 bits (enough until the year 2480), and its kind in the lower four.
 */
final class Mark {
  static final int NONE = 0;

  /** Taken away: it ended at minute 0, and its slot keeps the probe chain whole. */
  static final int REMOVED = 1;

  private static final int ALLOWED = 2;
  private static final int GUARDED = 3;
  private static final int EVERYTHING = 4;

  private static final int KIND_BITS = 4;
  private static final int KIND = (1 << KIND_BITS) - 1;
  private static final int FOR_EVER = (1 << 28) - 1;
  private static final int SECONDS = 60;

  private Mark() {}

  static int allowed(Instant end) {
    return pack(end, ALLOWED);
  }

  static int guarded(Instant end) {
    return pack(end, GUARDED);
  }

  static int everything(Instant end) {
    return pack(end, EVERYTHING);
  }

  static boolean isAllowed(int mark) {
    return (mark & KIND) == ALLOWED;
  }

  static boolean isGuarded(int mark) {
    return (mark & KIND) == GUARDED;
  }

  static boolean isBlock(int mark) {
    return (mark & KIND) >= GUARDED;
  }

  static boolean isLive(int mark, long epochSecond) {
    int minute = mark >>> KIND_BITS;
    return minute == FOR_EVER || (long) minute * SECONDS > epochSecond;
  }

  /** The end, rounded up to the minute; {@link Instant#MAX} without an end. */
  static Instant end(int mark) {
    int minute = mark >>> KIND_BITS;
    return minute == FOR_EVER ? Instant.MAX : Instant.ofEpochSecond((long) minute * SECONDS);
  }

  /** The mark itself while it has not ended, then {@link #NONE}. */
  static int live(int mark, long epochSecond) {
    return isLive(mark, epochSecond) ? mark : NONE;
  }

  /** Of three marks the one that decides, {@link #NONE} if none has not ended. */
  static int strongest(int one, int two, int three, long epochSecond) {
    if ((one | two | three) == NONE) {
      return NONE;
    }
    int pair = stronger(live(one, epochSecond), live(two, epochSecond));
    return stronger(pair, live(three, epochSecond));
  }

  /** Of two live marks the one that decides: an allowance, then the wider scope, then the end. */
  static int stronger(int one, int other) {
    int byKind = Integer.compare(rank(one), rank(other));
    return byKind == 0 ? later(one, other) : byKind > 0 ? one : other;
  }

  /** Of two marks of one kind the one that ends later. */
  static int later(int one, int other) {
    return Integer.compareUnsigned(one, other) >= 0 ? one : other;
  }

  private static int rank(int mark) {
    return isAllowed(mark) ? KIND : mark & KIND;
  }

  private static int pack(Instant end, int kind) {
    long seconds = end.getEpochSecond() + (end.getNano() > 0 ? 1 : 0);
    long minute =
        end.equals(Instant.MAX) ? FOR_EVER : Math.floorDiv(seconds + SECONDS - 1, SECONDS);
    return ((int) Math.max(1, Math.min(minute, FOR_EVER)) << KIND_BITS) | kind;
  }
}
