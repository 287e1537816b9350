package dev.seaworthy.guard;

/**
 * Hears what happens, to mail it, log it or count it. Called on the thread of the request: must not
 * wait; what it throws is ignored and counted as a failure of the guard.
 */
public interface GuardEvents {
  /** An attempt was counted. */
  void attempted(Attempt attempt, Tally tally);

  /** Something needs a person. The same kind is told at most once a minute. */
  void alarmed(Alarm alarm);

  /** Hears nothing. */
  static GuardEvents none() {
    return new GuardEvents() {
      @Override
      public void attempted(Attempt attempt, Tally tally) {}

      @Override
      public void alarmed(Alarm alarm) {}
    };
  }
}
