package dev.seaworthy.guard.attempts;

import dev.seaworthy.guard.address.Cidr;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The truth about blocks of nodes in one process, and in tests. Keeps the latest change of each
 * key, at most 1,048,576 keys; the oldest go first. Safe for use by many threads.
 */
public final class InMemoryBlockStore implements BlockStore, BlockArchive {
  private static final int MOST_KEYS = 1 << 20;

  private final Map<Cidr, Change> latest = new LinkedHashMap<>();
  private long version;

  /** An empty store. */
  public InMemoryBlockStore() {}

  @Override
  public synchronized void append(List<Change> changes) {
    for (Change change : changes) {
      latest.remove(change.key());
      version++;
      latest.put(change.key(), new Change(version, change.key(), change.block()));
      if (latest.size() > MOST_KEYS) {
        latest.remove(latest.keySet().iterator().next());
      }
    }
  }

  @Override
  public synchronized List<Change> since(long after, int most) {
    return latest.values().stream().filter(each -> each.version() > after).limit(most).toList();
  }

  @Override
  public synchronized List<Change> standing(Instant now, long before, int most) {
    return latest.values().stream()
        .filter(each -> each.version() < before)
        .filter(each -> each.block().filter(block -> block.until().isAfter(now)).isPresent())
        .sorted(Comparator.comparingLong(Change::version).reversed())
        .limit(most)
        .toList();
  }

  @Override
  public synchronized Optional<Change> latest(Cidr key) {
    return Optional.ofNullable(latest.get(key));
  }
}
