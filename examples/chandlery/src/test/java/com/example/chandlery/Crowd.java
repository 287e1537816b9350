package com.example.chandlery;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** People who do the same again and again until they are sent home, or something goes wrong. */
final class Crowd implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final List<AtomicInteger> done = new ArrayList<>();
  private final Queue<Throwable> troubles = new ConcurrentLinkedQueue<>();
  private final List<Thread> people = new ArrayList<>();
  private volatile boolean over;

  /** What one of them does. */
  interface Errand {
    void run() throws Exception;
  }

  /** They begin at once, each in a thread of its own. */
  Crowd(List<Errand> errands) {
    for (Errand each : errands) {
      AtomicInteger count = new AtomicInteger();
      done.add(count);
      people.add(new Thread(() -> repeat(each, count), "crowd"));
    }
    people.forEach(Thread::start);
  }

  private void repeat(Errand errand, AtomicInteger count) {
    while (!over) {
      try {
        errand.run();
        count.incrementAndGet();
      } catch (Exception | AssertionError e) {
        troubles.add(e);
        return;
      }
    }
  }

  /** Waits until so many errands more are done, or something went wrong; says how many are done. */
  int awaitMore(int errands) {
    int enough = done() + errands;
    await().atMost(PATIENCE).until(() -> done() >= enough || !troubles.isEmpty());
    return done();
  }

  /** Waits until whatever they have begun is done, or something went wrong. */
  void awaitWhatIsBegun() {
    List<Integer> before = done.stream().map(AtomicInteger::get).toList();
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                !troubles.isEmpty()
                    || IntStream.range(0, before.size())
                        .allMatch(each -> done.get(each).get() > before.get(each)));
  }

  private int done() {
    return done.stream().mapToInt(AtomicInteger::get).sum();
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
    return done();
  }

  @Override
  public void close() throws InterruptedException {
    goHome();
  }
}
