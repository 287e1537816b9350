package dev.seaworthy.guard.attempts;

/**
 * Says that somebody may have changed blocks in the store, so that other nodes need not wait for
 * their next {@linkplain BlockFollower#poll poll}. A hint can be late, lost or in vain: the store
 * alone is true.
 */
@FunctionalInterface
public interface BlockHints {
  /** Nobody says anything: nodes poll. */
  BlockHints NONE = changed -> () -> {};

  /**
   * Begins to listen, in the background and until it is closed. A lost connection is made anew, and
   * each time it is made counts as a hint.
   *
   * @param changed called on a thread of its own, must not wait or throw
   */
  Listening listen(Runnable changed);

  /** Somebody who listens. */
  @FunctionalInterface
  interface Listening extends AutoCloseable {
    /** Listens no longer. */
    @Override
    void close();
  }
}
