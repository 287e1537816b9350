package dev.seaworthy.boot.alerts;

import dev.seaworthy.guard.Alarm;
import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.GuardEvents;
import dev.seaworthy.guard.Tally;

/** Tells two listeners; what the first throws does not keep the second from hearing. */
record BothEars(GuardEvents first, GuardEvents second) implements GuardEvents {
  @Override
  public void attempted(Attempt attempt, Tally tally) {
    try {
      first.attempted(attempt, tally);
    } finally {
      second.attempted(attempt, tally);
    }
  }

  @Override
  public void alarmed(Alarm alarm) {
    try {
      first.alarmed(alarm);
    } finally {
      second.alarmed(alarm);
    }
  }
}
