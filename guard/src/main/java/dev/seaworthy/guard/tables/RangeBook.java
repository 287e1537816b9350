package dev.seaworthy.guard.tables;

import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Scope;
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
  private final Map<Cidr, Block> blocks = new HashMap<>();
  private final Map<Cidr, Integer> guarded = new HashMap<>();
  private final Map<Cidr, Integer> everything = new HashMap<>();
  private Ranges allowed = Ranges.none();
  private Ranges guardedRanges = Ranges.none();
  private Ranges everythingRanges = Ranges.none();
  private boolean stale;

  RangeBook(Collection<Cidr> allowed) {
    allow(allowed);
  }

  void allow(Collection<Cidr> prefixes) {
    Map<Cidr, Integer> marks = new HashMap<>();
    prefixes.forEach(each -> marks.put(each, Mark.allowed(Instant.MAX)));
    allowed = Ranges.of(marks);
  }

  void put(Block block, int mark) {
    lift(block.key());
    blocks.put(block.key(), block);
    (block.scope() == Scope.GUARDED ? guarded : everything).put(block.key(), mark);
    stale = true;
  }

  boolean lift(Cidr key) {
    guarded.remove(key);
    everything.remove(key);
    stale = true;
    return blocks.remove(key) != null;
  }

  void clearBlocks() {
    blocks.clear();
    guarded.clear();
    everything.clear();
    stale = true;
  }

  void dropEnded(Instant now) {
    guarded.values().removeIf(mark -> !Mark.isLive(mark, now.getEpochSecond()));
    everything.values().removeIf(mark -> !Mark.isLive(mark, now.getEpochSecond()));
    blocks.keySet().removeIf(key -> !guarded.containsKey(key) && !everything.containsKey(key));
    stale = true;
  }

  Optional<Block> find(Cidr key) {
    return Optional.ofNullable(blocks.get(key));
  }

  /** The next generation: these tables with the ranges as they now stand. */
  Snapshot applyTo(Tables tables) {
    if (stale) {
      guardedRanges = Ranges.of(guarded);
      everythingRanges = Ranges.of(everything);
      stale = false;
    }
    return new Snapshot(tables, allowed, guardedRanges, everythingRanges);
  }
}
