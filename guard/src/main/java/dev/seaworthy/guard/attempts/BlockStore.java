package dev.seaworthy.guard.attempts;

import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.address.Cidr;
import java.util.List;
import java.util.Optional;

/**
 * The truth about blocks, for this node after a restart and for the other nodes. Called by one
 * thread at a time, never by a request.
 */
public interface BlockStore {
  /**
   * One change of the truth.
   *
   * @param version rises with each change; a version may become visible after a higher one, so ask
   *     again from a little before the last one seen and apply twice without harm
   * @param key what was blocked or lifted
   * @param block the block, empty if it was lifted: removals are changes too
   */
  record Change(long version, Cidr key, Optional<Block> block) {}

  /**
   * Writes blocks begun or prolonged here, and lifts, in order.
   *
   * @throws AttemptStoreException if it could not; nothing is then written
   */
  void append(List<Change> changes);

  /**
   * The changes after a version, in rising order, at most so many.
   *
   * @throws AttemptStoreException if it cannot be read
   */
  List<Change> since(long version, int most);
}
