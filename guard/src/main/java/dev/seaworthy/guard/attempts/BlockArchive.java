package dev.seaworthy.guard.attempts;

import dev.seaworthy.guard.address.Cidr;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a {@link BlockStore} keeps, for people who look into it. Safe for use by many threads; every
 * method throws {@link AttemptStoreException} if the store cannot be read.
 */
public interface BlockArchive {
  /**
   * The blocks that are in force, the one changed last first.
   *
   * @param before only those whose version is lower; {@code Long.MAX_VALUE} for all
   * @param most how many at most
   */
  List<BlockStore.Change> standing(Instant now, long before, int most);

  /** The latest change of exactly this key, a lift included; empty if there never was one. */
  Optional<BlockStore.Change> latest(Cidr key);
}
