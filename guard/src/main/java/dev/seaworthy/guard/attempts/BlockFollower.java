package dev.seaworthy.guard.attempts;

import java.util.List;

/**
 * Brings what the store knows about blocks to this node: all of it at start, and then what other
 * nodes have changed. Reads by version and in pages, and each time again from a little before the
 * last one seen, since in some stores a version becomes visible after a higher one. For one thread
 * at a time, never a request's.
 */
public final class BlockFollower {
  private static final int PAGE = 1_000;
  private static final long OVERLAP = 256;

  private final CountingLedger ledger;
  private final BlockStore store;
  private long seen;

  /** Follows the store from its beginning. */
  public BlockFollower(CountingLedger ledger, BlockStore store) {
    this.ledger = ledger;
    this.store = store;
  }

  /**
   * Takes over what has changed since the last call, or everything the first time.
   *
   * @return how many changes were new
   * @throws AttemptStoreException if the store cannot be read; the next call goes on from there
   */
  public long poll() {
    long fresh = 0;
    long after = Math.max(0, seen - OVERLAP);
    List<BlockStore.Change> page;
    do {
      page = store.since(after, PAGE);
      for (BlockStore.Change change : page) {
        fresh += change.version() > seen ? 1 : 0;
        ledger.learn(change);
        after = change.version();
      }
      seen = Math.max(seen, after);
    } while (page.size() == PAGE);
    return fresh;
  }
}
