package dev.seaworthy.guard.replay;

import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.BlockStore;
import java.time.Instant;
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

  private boolean isNew(Block block) {
    return !block.from().equals(latest.put(block.key(), block.from()));
  }
}
