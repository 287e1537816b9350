package dev.seaworthy.guard.safety;

import dev.seaworthy.guard.Alarm;
import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.GuardEvents;
import dev.seaworthy.guard.Rules;
import dev.seaworthy.guard.Tally;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.distinct.DistinctCounter;
import dev.seaworthy.guard.distinct.DistinctLimit;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Counts, for each account, from how many addresses a login at it failed, and raises an alarm when
 * they are many: who guesses from a thousand addresses needs one attempt of each and is never
 * blocked by address. It raises no more than an alarm, because an account that strangers can lock
 * is a way to lock its owner out. A name typed wrongly ten times from one address is one address.
 *
 * <p>Stands in front of whoever hears the events. Safe for use by many threads; never waits. Alarms
 * come at most once a minute, and once for each account while its addresses gather anew.
 */
public final class AccountWatch implements GuardEvents {
  private static final DistinctLimit STANDARD = new DistinctLimit(10, Duration.ofHours(1));
  private static final long QUIET_SECONDS = 60;

  private final GuardEvents next;
  private final DistinctLimit limit;
  private final DistinctCounter accounts;
  private final AtomicLong quietUntil = new AtomicLong(Long.MIN_VALUE);
  private final long offset;
  private final long factor;

  /**
   * A watch that has seen nothing.
   *
   * @param next hears everything, alarms of this watch included
   * @param limit how many addresses within what time are too many for one account
   * @param random seeds the hashes, because strangers choose the names
   */
  public AccountWatch(GuardEvents next, DistinctLimit limit, RandomGenerator random) {
    this.next = next;
    this.limit = limit;
    this.accounts = new DistinctCounter(limit, random);
    this.offset = random.nextLong();
    this.factor = random.nextLong() | 1;
  }

  /** Ten addresses within an hour. */
  public static DistinctLimit standard() {
    return STANDARD;
  }

  @Override
  public void attempted(Attempt attempt, Tally tally) {
    next.attempted(attempt, tally);
    boolean login =
        attempt.rule().equals(Rules.PUBLIC_LOGIN) || attempt.rule().equals(Rules.ADMIN_LOGIN);
    String name = login ? AccountName.key(attempt.userName()) : "";
    long second = attempt.at().getEpochSecond();
    if (!name.isEmpty() && accounts.add(hash(name), sender(attempt.client()), second)) {
      alarm(attempt, name, second);
    }
  }

  @Override
  public void alarmed(Alarm alarm) {
    next.alarmed(alarm);
  }

  private void alarm(Attempt attempt, String name, long second) {
    long until = quietUntil.get();
    if (second >= until && quietUntil.compareAndSet(until, second + QUIET_SECONDS)) {
      String detail =
          "logins at the account %s failed from %d addresses within %s: somebody guesses its password"
              .formatted(AccountName.masked(name), limit.things(), words(limit.window()));
      next.alarmed(new Alarm(Alarm.Kind.ACCOUNT_GUESSED, attempt.at(), attempt.client(), detail));
    }
  }

  private static String words(Duration window) {
    return window.toSeconds() % 60 == 0
        ? window.toMinutes() + " minutes"
        : window.toSeconds() + " seconds";
  }

  private long hash(String name) {
    long hash = offset;
    for (int at = 0; at < name.length(); at++) {
      hash = (hash ^ name.charAt(at)) * factor;
      hash ^= hash >>> Integer.SIZE;
    }
    return hash;
  }

  private int sender(Address client) {
    long key = client.hi() ^ Long.rotateLeft(ClientKey.lo(client.hi(), client.lo()), 1);
    return (int) (((key ^ offset) * factor) >>> Integer.SIZE);
  }
}
