package dev.seaworthy.guard.replay;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.mail.MailPolicy;
import dev.seaworthy.guard.mail.MailPolicy.Dispatch;
import dev.seaworthy.guard.mail.Occasion;
import dev.seaworthy.guard.tables.AddressLists;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Asks the live guard's mail policy about each attempt and block, and counts what it would send.
 */
final class MailCount {
  private static final Duration DAY = Duration.ofDays(1);

  private final MailPolicy policy = new MailPolicy();
  private final Deque<Instant> lastDay = new ArrayDeque<>();
  private long sent;
  private long digests;
  private long mostInADay;

  /** An attempt was recorded, and may have led to a block. */
  void attempt(Attempt attempt, Optional<Block> begun, Instant now) {
    if (policy.digestIsDue(now)) {
      policy.takeDigest(now);
      digests++;
    }
    Address client = attempt.client();
    Cidr key = AddressLists.keyOf(client.hi(), client.lo());
    decide(
        attempt.weight().blocksAtOnce()
            ? Occasion.of(Occasion.Kind.HONEYTOKEN, now, key)
            : Occasion.attempt(now, key, attempt.weight().points()),
        now);
    begun.ifPresent(block -> decide(Occasion.block(now, block.key(), block.step()), now));
  }

  ReplayResult.Mails mails() {
    return new ReplayResult.Mails(sent, digests, mostInADay, MailPolicy.MOST_PER_DAY);
  }

  private void decide(Occasion occasion, Instant now) {
    Dispatch dispatch = policy.decide(occasion);
    if (dispatch != Dispatch.NOW && dispatch != Dispatch.NOW_AND_SILENCING) {
      return;
    }
    sent++;
    lastDay.addLast(now);
    while (!lastDay.getFirst().isAfter(now.minus(DAY))) {
      lastDay.removeFirst();
    }
    mostInADay = Math.max(mostInADay, lastDay.size());
  }
}
