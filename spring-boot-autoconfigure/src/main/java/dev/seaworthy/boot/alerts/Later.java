package dev.seaworthy.boot.alerts;

import java.time.Duration;

/** Has something done after a while, on the one thread that mails. Never waits, never throws. */
@FunctionalInterface
interface Later {
  void run(Duration delay, Runnable errand);
}
