package dev.seaworthy.guard.mail;

import dev.seaworthy.guard.address.Cidr;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Decides of each occasion whether it is mailed now, in the next digest, or never.
 *
 * <p>The first scoring attempt of a new key is mailed, at most one in five minutes and twenty in a
 * day. Blocks from step three on, honeytokens, real passwords and alarms are mailed at once, at
 * most ten in a day. All else waits for the digest, which is due once an hour while something
 * happens. Looks that score nothing and state restored at start are never mailed. A day is the last
 * 24 hours. Not thread-safe: belongs to the one thread that sends. Memory is bounded by {@value
 * #MOST_KEYS} keys.
 */
public final class MailPolicy {
  /** The most mails at once in a day, digests aside. */
  public static final int MOST_PER_DAY = 30;

  private static final int FIRSTS_PER_DAY = 20;
  private static final int URGENT_PER_DAY = 10;
  private static final int URGENT_STEP = 3;
  private static final int MOST_KEYS = 10_000;
  private static final Duration BETWEEN_FIRSTS = Duration.ofMinutes(5);
  private static final Duration BETWEEN_DIGESTS = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final Deque<Instant> firsts = new ArrayDeque<>();
  private final Deque<Instant> urgent = new ArrayDeque<>();
  private final Map<Cidr, Instant> known = new LinkedHashMap<>();
  private Digest digest = new Digest();
  private Instant nextDigest = Instant.MIN;

  /** A policy that has mailed nothing yet. */
  public MailPolicy() {}

  /** When an occasion is mailed. */
  public enum Dispatch {
    /** At once. */
    NOW,
    /** At once, saying that this was the last of the day and the rest follows in digests. */
    NOW_AND_SILENCING,
    /** With the next digest. */
    DIGEST,
    /** Not at all. */
    NEVER
  }

  /** Decides about one occasion; what is not mailed now is taken into the digest. */
  public Dispatch decide(Occasion occasion) {
    Dispatch dispatch =
        switch (occasion.kind()) {
          case RESTORED -> Dispatch.NEVER;
          case HONEYTOKEN, REAL_PASSWORD, ALARM -> urgent(occasion.at());
          case BLOCK -> occasion.step() >= URGENT_STEP ? urgent(occasion.at()) : Dispatch.DIGEST;
          case ATTEMPT -> occasion.points() == 0 ? Dispatch.NEVER : attempt(occasion);
        };
    if (dispatch != Dispatch.NEVER) {
      digest.add(occasion, dispatch == Dispatch.DIGEST);
    }
    return dispatch;
  }

  /** Whether a digest should be written now. */
  public boolean digestIsDue(Instant now) {
    return digest.waiting() > 0 && !now.isBefore(nextDigest);
  }

  /** Whether anything waits for a digest, due or not. */
  public boolean isAnythingWaiting() {
    return digest.waiting() > 0;
  }

  /** Takes the digest out and starts a new one. */
  public Digest takeDigest(Instant now) {
    Digest taken = digest;
    digest = new Digest();
    nextDigest = now.plus(BETWEEN_DIGESTS);
    return taken;
  }

  /** Puts back a digest that could not be mailed: it goes with the next one. */
  public void putBack(Digest unsent) {
    digest.addEarlier(unsent);
  }

  private Dispatch attempt(Occasion occasion) {
    Instant seen = known.remove(occasion.key());
    known.put(occasion.key(), occasion.at());
    if (known.size() > MOST_KEYS) {
      known.remove(known.keySet().iterator().next());
    }
    boolean isNew = seen == null || seen.plus(DAY).isBefore(occasion.at());
    Instant last = firsts.peekLast();
    boolean soon = last != null && occasion.at().isBefore(last.plus(BETWEEN_FIRSTS));
    return isNew && !soon ? within(firsts, FIRSTS_PER_DAY, occasion.at()) : Dispatch.DIGEST;
  }

  private Dispatch urgent(Instant at) {
    return within(urgent, URGENT_PER_DAY, at);
  }

  private static Dispatch within(Deque<Instant> sent, int most, Instant at) {
    while (!sent.isEmpty() && !sent.peekFirst().plus(DAY).isAfter(at)) {
      sent.removeFirst();
    }
    if (sent.size() >= most) {
      return Dispatch.DIGEST;
    }
    sent.addLast(at);
    return sent.size() == most ? Dispatch.NOW_AND_SILENCING : Dispatch.NOW;
  }
}
