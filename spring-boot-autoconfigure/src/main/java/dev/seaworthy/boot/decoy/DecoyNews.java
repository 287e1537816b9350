package dev.seaworthy.boot.decoy;

import dev.seaworthy.boot.courier.Courier;
import dev.seaworthy.guard.Guard;
import dev.seaworthy.guard.address.Address;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Raises the alarm about right passwords in the decoy, a second later and for all of that second
 * together: to wake another thread for each would take time that a real login does not, and so
 * would telling of the right ones only. Thread-safe.
 */
final class DecoyNews {
  private static final Duration LATER = Duration.ofSeconds(1);

  /** More than can be tried within that time. */
  private static final int MOST_WAITING = 10_000;

  private final Guard guard;
  private final Courier courier;
  private final BlockingQueue<Try> tries = new ArrayBlockingQueue<>(MOST_WAITING);
  private final AtomicBoolean due = new AtomicBoolean();

  DecoyNews(Guard guard, Courier courier) {
    this.guard = guard;
    this.courier = courier;
  }

  /**
   * A password that somebody typed.
   *
   * @param account whose it was; null where it was wrong
   */
  private record Try(Address client, @Nullable String account) {}

  /** Somebody tried; the account is null where the password was wrong. */
  void tried(Address client, @Nullable String account) {
    boolean waits = tries.offer(new Try(client, account));
    if (waits && due.compareAndSet(false, true) && !courier.sendAfter(LATER, this::tell)) {
      due.set(false);
    }
  }

  /** Tells what waits. */
  void tell() {
    due.set(false);
    for (Try each = tries.poll(); each != null; each = tries.poll()) {
      if (each.account() != null) {
        guard.realPasswordInDecoy(each.client(), each.account());
      }
    }
  }
}
