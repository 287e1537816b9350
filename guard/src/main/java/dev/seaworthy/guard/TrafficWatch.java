package dev.seaworthy.guard;

import dev.seaworthy.guard.address.Provenance;

/**
 * Sees the traffic go by, so that safety nets know what is ordinary. Safe for use by many threads;
 * must not wait, throw or allocate.
 */
public interface TrafficWatch {
  /**
   * One request.
   *
   * @param ordinary whether it was let through to the application, untouched
   */
  void seen(long hi, long lo, Provenance provenance, boolean ordinary, long epochSecond);

  /**
   * Somebody signed in successfully.
   *
   * @param user tells users apart, such as a hash of the name; no name is kept
   */
  void signedIn(long hi, long lo, long user, long epochSecond);

  /** Looks away. */
  static TrafficWatch none() {
    return new TrafficWatch() {
      @Override
      public void seen(
          long hi, long lo, Provenance provenance, boolean ordinary, long epochSecond) {}

      @Override
      public void signedIn(long hi, long lo, long user, long epochSecond) {}
    };
  }
}
