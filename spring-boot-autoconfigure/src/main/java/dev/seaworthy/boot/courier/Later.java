package dev.seaworthy.boot.courier;

import java.time.Duration;

/** Has something done after a while, on the one thread of a courier. Never waits, never throws. */
@FunctionalInterface
public interface Later {
  /** Has an errand done after a delay, which may be none. */
  void run(Duration delay, Runnable errand);
}
