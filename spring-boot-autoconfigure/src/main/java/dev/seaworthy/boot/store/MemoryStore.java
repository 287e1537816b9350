package dev.seaworthy.boot.store;

import dev.seaworthy.guard.attempts.AttemptArchive;
import dev.seaworthy.guard.attempts.AttemptStore;
import dev.seaworthy.guard.attempts.BlockArchive;
import dev.seaworthy.guard.attempts.BlockStore;
import dev.seaworthy.guard.attempts.InMemoryAttemptStore;
import dev.seaworthy.guard.attempts.InMemoryBlockStore;
import dev.seaworthy.guard.attempts.InMemoryShelf;
import dev.seaworthy.guard.attempts.Shelf;

/** The latest attempts and all blocks, for as long as the process lives. */
final class MemoryStore implements GuardStore {
  private final InMemoryAttemptStore attempts;
  private final InMemoryBlockStore blocks = new InMemoryBlockStore();
  private final InMemoryShelf shelf = new InMemoryShelf();

  /**
   * An empty one.
   *
   * @param latest how many of the latest attempts are kept
   */
  MemoryStore(int latest) {
    attempts = new InMemoryAttemptStore(latest);
  }

  @Override
  public String name() {
    return "the memory of this process";
  }

  @Override
  public void prepare() {}

  @Override
  public AttemptStore attempts() {
    return attempts;
  }

  @Override
  public BlockStore blocks() {
    return blocks;
  }

  @Override
  public AttemptArchive archive() {
    return attempts;
  }

  @Override
  public BlockArchive standing() {
    return blocks;
  }

  @Override
  public Shelf shelf() {
    return shelf;
  }

  @Override
  public boolean isShared() {
    return false;
  }
}
