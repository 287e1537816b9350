package dev.seaworthy.boot.store;

import dev.seaworthy.guard.attempts.AttemptArchive;
import dev.seaworthy.guard.attempts.AttemptStore;
import dev.seaworthy.guard.attempts.BlockArchive;
import dev.seaworthy.guard.attempts.BlockHints;
import dev.seaworthy.guard.attempts.BlockStore;
import dev.seaworthy.guard.attempts.Shelf;

/**
 * Where the guard keeps what it knows. An application may define a bean of its own; nothing here is
 * called by a request that is being judged. What writes is called by one thread at a time.
 */
public interface GuardStore extends AutoCloseable {
  /** What it is, for people: {@code PostgreSQL}, or {@code a file of H2's at …}. No secrets. */
  String name();

  /**
   * Makes it ready, as by making its tables. Called again after it has failed.
   *
   * @throws dev.seaworthy.guard.attempts.AttemptStoreException if it is not to be had now
   */
  void prepare();

  /** Keeps attempts. */
  AttemptStore attempts();

  /** Keeps blocks. */
  BlockStore blocks();

  /** Attempts, for people who look into them; used by many threads. */
  AttemptArchive archive();

  /** Blocks, for people who look into them; used by many threads. */
  BlockArchive standing();

  /** What the console keeps beside them; used by many threads. */
  Shelf shelf();

  /** Whether other nodes write to it, so that their changes must be read. */
  boolean isShared();

  /** Tells of changes by other nodes. */
  default BlockHints hints() {
    return BlockHints.NONE;
  }

  /**
   * Forgets what is due.
   *
   * @return how many rows were changed or went
   * @throws dev.seaworthy.guard.attempts.AttemptStoreException if it failed; what was done stays
   */
  default long forget() {
    return 0;
  }

  /** Gives back what it holds of its own. */
  @Override
  default void close() {}
}
