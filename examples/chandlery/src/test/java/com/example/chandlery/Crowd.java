package com.example.chandlery;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** People who do the same again and again until they are sent home, or something goes wrong. */
final class Crowd implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final AtomicInteger done = new AtomicInteger();
  private final Queue<Throwable> troubles = new ConcurrentLinkedQueue<>();
  private final List<Thread> people = new ArrayList<>();
  private volatile boolean over;

  /** What one of them does. */
  interface Errand {
    void run() throws Exception;
  }

  /** They begin at once, each in a thread of its own. */
  Crowd(List<Errand> errands) {
    errands.forEach(each -> people.add(new Thread(() -> repeat(each), "crowd")));
    people.forEach(Thread::start);
  }

  private void repeat(Errand errand) {
    while (!over) {
      try {
        errand.run();
        done.incrementAndGet();
      } catch (Exception | AssertionError e) {
        troubles.add(e);
        return;
      }
    }
  }

  /** Waits until so many errands more are done, or something went wrong; says how many are done. */
  int awaitMore(int errands) {
    int enough = done.get() + errands;
    await().atMost(PATIENCE).until(() -> done.get() >= enough || !troubles.isEmpty());
    return done.get();
  }

  /** What went wrong so far. */
  List<Throwable> troubles() {
    return List.copyOf(troubles);
  }

  /** Sends them home; says how many errands were done. */
  int goHome() throws InterruptedException {
    over = true;
    for (Thread each : people) {
      each.join(PATIENCE.toMillis());
    }
    return done.get();
  }

  @Override
  public void close() throws InterruptedException {
    goHome();
  }
}
