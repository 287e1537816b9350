package dev.seaworthy.guard.replay;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.tables.AddressLists;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The mails of a bucket: one for the first scored attempt of a key, at most one in an interval and
 * so many in 24 hours; long blocks and honeytokens beside it, with a cap of their own; everything
 * else waits for the hourly digest.
 *
 * @param interval the least time between two alerts
 * @param perDay how many alerts fall into 24 hours at most
 * @param urgentPerDay how many urgent ones may come on top
 */
public record BucketedMails(Duration interval, int perDay, int urgentPerDay) implements MailBudget {
  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration DIGEST = Duration.ofHours(1);
  private static final int URGENT_STEP = 3;
  private static final int MOST_KEYS = 100_000;

  /** One alert in 5 minutes, 20 a day, 10 urgent ones a day. */
  public static BucketedMails standard() {
    return new BucketedMails(Duration.ofMinutes(5), 20, 10);
  }

  @Override
  public Day start() {
    return new Running();
  }

  private final class Running implements Day {
    private final Set<Cidr> known =
        Collections.newSetFromMap(
            new LinkedHashMap<>() {
              private static final long serialVersionUID = 1L;

              @Override
              protected boolean removeEldestEntry(Map.Entry<Cidr, Boolean> eldest) {
                return size() > MOST_KEYS;
              }
            });
    private final Deque<Instant> alerts = new ArrayDeque<>();
    private final Deque<Instant> urgent = new ArrayDeque<>();
    private Instant next = Instant.MIN;
    private Instant digestDue = Instant.MAX;
    private long sent;
    private long digests;
    private long mostInADay;

    @Override
    public void attempt(Attempt attempt, Optional<Block> begun, Instant now) {
      digest(now);
      if (attempt.weight().points() == 0 && !attempt.weight().blocksAtOnce()) {
        return;
      }
      Address client = attempt.client();
      boolean isNew = known.add(AddressLists.keyOf(client.hi(), client.lo()));
      boolean isUrgent =
          attempt.weight().blocksAtOnce()
              || begun.filter(block -> block.step() >= URGENT_STEP).isPresent();
      if (isUrgent && take(urgent, urgentPerDay, now)) {
        return;
      }
      if (isNew && !now.isBefore(next) && take(alerts, perDay, now)) {
        next = now.plus(interval);
        return;
      }
      digestDue = digestDue.equals(Instant.MAX) ? now.plus(DIGEST) : digestDue;
    }

    @Override
    public Sent sent() {
      return new Sent(sent, digests, mostInADay, (long) perDay + urgentPerDay);
    }

    private void digest(Instant now) {
      if (!now.isBefore(digestDue)) {
        digests++;
        digestDue = Instant.MAX;
      }
    }

    private boolean take(Deque<Instant> taken, int most, Instant now) {
      drop(alerts, now);
      drop(urgent, now);
      if (taken.size() >= most) {
        return false;
      }
      taken.addLast(now);
      sent++;
      mostInADay = Math.max(mostInADay, alerts.size() + urgent.size());
      return true;
    }

    private static void drop(Deque<Instant> taken, Instant now) {
      while (!taken.isEmpty() && !taken.getFirst().isAfter(now.minus(DAY))) {
        taken.removeFirst();
      }
    }
  }
}
