package dev.seaworthy.boot.courier;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;

/**
 * What is on its way to a server that may be down. While it takes nothing all of it waits, the
 * oldest first, and is tried again after ten seconds, then twenty, forty and so on up to ten
 * minutes; of many that wait one is tried, so that a dead server costs one timeout each time. Not
 * thread-safe: belongs to the thread of a courier.
 *
 * @param <T> what is sent
 */
public final class Outbox<T> {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  private final int most;
  private final Predicate<T> sending;
  private final Later later;
  private final Runnable onceUp;
  private final Deque<T> waiting = new ArrayDeque<>();
  private Duration pause = FIRST_PAUSE;
  private boolean down;

  /**
   * An empty one.
   *
   * @param most how many may wait
   * @param sending tries one, once; says whether it is dealt with, and never throws
   * @param onceUp is run when the server takes something again
   */
  public Outbox(int most, Predicate<T> sending, Later later, Runnable onceUp) {
    this.most = most;
    this.sending = sending;
    this.later = later;
    this.onceUp = onceUp;
  }

  /** Whether the server takes what is sent, as far as is known. */
  public boolean isUp() {
    return !down;
  }

  /** Sends it, at once or later; says whether there was room for it. */
  public boolean put(T thing) {
    if (waiting.size() >= most) {
      return false;
    }
    waiting.addLast(thing);
    if (!down) {
      empty();
    }
    return true;
  }

  private void empty() {
    while (!waiting.isEmpty()) {
      if (!sending.test(waiting.getFirst())) {
        down = true;
        later.run(pause, this::retry);
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        return;
      }
      waiting.removeFirst();
    }
    down = false;
    pause = FIRST_PAUSE;
  }

  private void retry() {
    empty();
    if (!down) {
      onceUp.run();
    }
  }
}
