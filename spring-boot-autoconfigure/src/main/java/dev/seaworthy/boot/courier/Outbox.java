package dev.seaworthy.boot.courier;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What is on its way to a server that may be down. While nobody reaches it all of it waits, the
 * oldest first, and is tried again after ten seconds, then twenty, forty and so on up to ten
 * minutes; of many that wait one is tried, so that a dead server costs one timeout each time. What
 * the server alone refuses holds nothing else up: it is tried again after the same pauses, and
 * given up when it was refused {@value #MOST_REFUSALS} times. Not thread-safe: belongs to the
 * thread of a courier.
 *
 * @param <T> what is sent
 */
public final class Outbox<T> {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private static final int MOST_REFUSALS = 5;

  private final int most;
  private final Function<T, Outcome> sending;
  private final Consumer<T> givenUp;
  private final Later later;
  private final Runnable onceUp;
  private final Deque<Waiting<T>> waiting = new ArrayDeque<>();
  private Duration pause = FIRST_PAUSE;
  private boolean down;
  private boolean retryAwaited;

  /** What came of a try. */
  public enum Outcome {
    /** Nothing more is to be done. */
    DONE,
    /** This one is not taken, whatever becomes of others. */
    REFUSED,
    /** Nothing is taken now. */
    UNREACHED
  }

  private record Waiting<T>(T thing, int refusals) {}

  /**
   * An empty one.
   *
   * @param most how many may wait
   * @param sending tries one, once; never throws
   * @param givenUp is told of one for which there is no room, or that was refused too often
   * @param onceUp is run when the server takes something again
   */
  public Outbox(
      int most, Function<T, Outcome> sending, Consumer<T> givenUp, Later later, Runnable onceUp) {
    this.most = most;
    this.sending = sending;
    this.givenUp = givenUp;
    this.later = later;
    this.onceUp = onceUp;
  }

  /** Whether the server is reached, as far as is known. */
  public boolean isUp() {
    return !down;
  }

  /** Sends it, at once or later. */
  public void put(T thing) {
    Waiting<T> fresh = new Waiting<>(thing, 0);
    if (waiting.size() >= most) {
      givenUp.accept(thing);
    } else if (down) {
      waiting.addLast(fresh);
    } else {
      send(fresh);
      awaitRetry();
    }
  }

  /** Tries one, which is not in the queue; says whether the server was reached. */
  private boolean send(Waiting<T> next) {
    switch (sending.apply(next.thing())) {
      case DONE -> down = false;
      case REFUSED -> {
        down = false;
        if (next.refusals() + 1 < MOST_REFUSALS) {
          waiting.addLast(new Waiting<>(next.thing(), next.refusals() + 1));
        } else {
          givenUp.accept(next.thing());
        }
      }
      case UNREACHED -> {
        down = true;
        waiting.addFirst(next);
      }
    }
    return !down;
  }

  private void retry() {
    retryAwaited = false;
    boolean wasDown = down;
    int left = waiting.size();
    while (left > 0 && send(waiting.removeFirst())) {
      left--;
    }
    awaitRetry();
    if (wasDown && !down) {
      onceUp.run();
    }
  }

  private void awaitRetry() {
    if (waiting.isEmpty()) {
      pause = FIRST_PAUSE;
    } else if (!retryAwaited) {
      retryAwaited = true;
      later.run(pause, this::retry);
      Duration longer = pause.multipliedBy(2);
      pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }
  }
}
