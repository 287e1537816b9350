package dev.seaworthy.guard.attempts;

import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.address.Cidr;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes of blocks that wait for the store: of each key the latest, at most 65,536 keys. Beyond
 * that the oldest is forgotten here; it stays in force on this node. Safe for use by many threads.
 */
final class PendingBlocks {
  private static final int MOST = 1 << 16;

  private final Map<Cidr, BlockStore.Change> waiting = new LinkedHashMap<>();

  void begun(Block block) {
    put(new BlockStore.Change(0, block.key(), Optional.of(block)));
  }

  void lifted(Cidr key) {
    put(new BlockStore.Change(0, key, Optional.empty()));
  }

  /** Offers everything that waits, and keeps what was not taken unless something newer came. */
  void flush(BlockStore store) {
    List<BlockStore.Change> changes = drain();
    if (changes.isEmpty()) {
      return;
    }
    try {
      store.append(changes);
    } catch (RuntimeException e) {
      restore(changes);
      throw e;
    }
  }

  /** Whether a change of this key waits, which is newer than whatever the store holds. */
  synchronized boolean holds(Cidr key) {
    return waiting.containsKey(key);
  }

  /** How many changes are not written yet. */
  synchronized int size() {
    return waiting.size();
  }

  private synchronized void put(BlockStore.Change change) {
    waiting.remove(change.key());
    waiting.put(change.key(), change);
    if (waiting.size() > MOST) {
      waiting.remove(waiting.keySet().iterator().next());
    }
  }

  private synchronized List<BlockStore.Change> drain() {
    List<BlockStore.Change> changes = List.copyOf(waiting.values());
    waiting.clear();
    return changes;
  }

  private synchronized void restore(List<BlockStore.Change> changes) {
    changes.forEach(change -> waiting.putIfAbsent(change.key(), change));
  }
}
