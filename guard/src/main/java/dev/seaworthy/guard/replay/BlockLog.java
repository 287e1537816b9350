package dev.seaworthy.guard.replay;

import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.BlockStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes down each block that begins, prolonged ones once. */
final class BlockLog implements BlockStore {
  private final Map<Cidr, Instant> latest = new HashMap<>();
  private final List<Block> begun = new ArrayList<>();

  @Override
  public void append(List<Change> changes) {
    for (Change change : changes) {
      change.block().filter(this::isNew).ifPresent(begun::add);
    }
  }

  @Override
  public List<Change> since(long version, int most) {
    return List.of();
  }

  List<Block> begun() {
    return List.copyOf(begun);
  }

  /** The lists keep the minute in which a block began; no key is blocked twice within one. */
  private boolean isNew(Block block) {
    Instant minute = block.from().truncatedTo(ChronoUnit.MINUTES);
    return !minute.equals(latest.put(block.key(), minute));
  }
}
