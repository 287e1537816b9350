package dev.seaworthy.guard.tables;

import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.address.Cidr;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The prefixes that have no table of their own, as they were given. The intervals that lookups read
 * are made from it anew after each change: people and imports change it, never a flood. For the
 * thread that writes only.
 */
final class RangeBook {
  private static final int ALWAYS_ALLOWED = Mark.allowed(Instant.MAX);

  private final Map<Cidr, Block> blocks = new HashMap<>();
  private final Map<Cidr, Integer> marks = new HashMap<>();
  private Map<Cidr, Integer> allowed = Map.of();
  private Ranges ranges = Ranges.of(Map.of(), Map.of());
  private boolean stale = true;

  RangeBook(Collection<Cidr> allowed) {
    allow(allowed);
  }

  void allow(Collection<Cidr> prefixes) {
    Map<Cidr, Integer> next = new HashMap<>();
    for (Cidr each : prefixes) {
      next.put(each, ALWAYS_ALLOWED);
    }
    allowed = next;
    stale = true;
  }

  void put(Block block, int mark) {
    blocks.put(block.key(), block);
    marks.put(block.key(), mark);
    stale = true;
  }

  boolean lift(Cidr key) {
    marks.remove(key);
    stale = true;
    return blocks.remove(key) != null;
  }

  void clearBlocks() {
    blocks.clear();
    marks.clear();
    stale = true;
  }

  void dropEnded(Instant now) {
    marks.values().removeIf(mark -> !Mark.isLive(mark, now.getEpochSecond()));
    blocks.keySet().retainAll(marks.keySet());
    stale = true;
  }

  Optional<Block> find(Cidr key) {
    return Optional.ofNullable(blocks.get(key));
  }

  /** The next generation: these tables with the ranges as they now stand. */
  Snapshot applyTo(Tables tables) {
    if (stale) {
      ranges = Ranges.of(allowed, marks);
      stale = false;
    }
    return new Snapshot(tables, ranges);
  }
}
