package dev.seaworthy.boot.errors;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides of each error whether it is mailed at once or folded into the digest, with the decisions
 * of the guard's mails: a kind that was not seen for a day is news, of which only so many are told
 * in a day; everything else is counted. Thread-safe; memory is bounded by {@value #MOST_KINDS}
 * kinds.
 */
final class MailFolding {
  private static final int MOST_KINDS = 1_000;
  private static final Duration DAY = Duration.ofDays(1);

  private final int mostPerDay;
  private final Deque<Instant> sent = new ArrayDeque<>();
  private final Map<Kind, Instant> seen = new LinkedHashMap<>();
  private final Map<Kind, Folded> waiting = new LinkedHashMap<>();
  private long unnamed;

  MailFolding(int mostPerDay) {
    this.mostPerDay = mostPerDay;
  }

  /** When an error is mailed. */
  enum Dispatch {
    /** At once. */
    NOW,
    /** At once, saying that this was the last of the day and the rest follows in digests. */
    NOW_AND_SILENCING,
    /** With the next digest. */
    FOLDED
  }

  /**
   * Errors of one kind that were not mailed.
   *
   * @param kind which
   * @param count how many
   * @param latestId the id of the latest
   */
  record Folded(Kind kind, long count, String latestId) {}

  /**
   * What waited.
   *
   * @param kinds by kind
   * @param unnamed how many more there were of kinds beyond the bound
   */
  record Digest(List<Folded> kinds, long unnamed) {
    long total() {
      return kinds.stream().mapToLong(Folded::count).sum() + unnamed;
    }
  }

  synchronized Dispatch decide(Kind kind, String id, Instant now) {
    Instant before = seen.remove(kind);
    seen.put(kind, now);
    if (seen.size() > MOST_KINDS) {
      seen.remove(seen.keySet().iterator().next());
    }
    forgetYesterday(now);
    boolean isNews = before == null || !before.plus(DAY).isAfter(now);
    if (!isNews || sent.size() >= mostPerDay) {
      fold(kind, id);
      return Dispatch.FOLDED;
    }
    sent.addLast(now);
    return sent.size() == mostPerDay ? Dispatch.NOW_AND_SILENCING : Dispatch.NOW;
  }

  /** Takes out what waits. */
  synchronized Digest take() {
    Digest digest = new Digest(new ArrayList<>(waiting.values()), unnamed);
    waiting.clear();
    unnamed = 0;
    return digest;
  }

  private void fold(Kind kind, String id) {
    Folded before = waiting.get(kind);
    if (before == null && waiting.size() >= MOST_KINDS) {
      unnamed++;
    } else {
      waiting.put(kind, new Folded(kind, before == null ? 1 : before.count() + 1, id));
    }
  }

  private void forgetYesterday(Instant now) {
    while (!sent.isEmpty() && !sent.peekFirst().plus(DAY).isAfter(now)) {
      sent.removeFirst();
    }
  }
}
