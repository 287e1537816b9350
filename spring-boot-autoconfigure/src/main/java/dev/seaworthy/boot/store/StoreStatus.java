package dev.seaworthy.boot.store;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the store is.
 *
 * @param name what it is, for people
 * @param trouble what is wrong and how to mend it; empty if it works
 * @param troubleFor how long it has been failing; zero if it works
 * @param readAgo how long ago all blocks in it were known here; null if they never were
 * @param recorded attempts since the start
 * @param waiting attempts that are not written yet
 * @param blocksWaiting changes of blocks that are not written yet
 */
public record StoreStatus(
    String name,
    String trouble,
    Duration troubleFor,
    @Nullable Duration readAgo,
    long recorded,
    long waiting,
    int blocksWaiting) {

  /** Whether it works. */
  public boolean isUp() {
    return trouble.isEmpty();
  }
}
