package dev.seaworthy.guard;

import dev.seaworthy.guard.address.Address;
import java.time.Instant;
import java.util.Optional;

/**
 * Knows who is allowed and who is blocked, from local memory alone.
 *
 * <p>Addresses are 128 bits in two longs, IPv4 as {@code ::ffff:a.b.c.d}; NAT64 and 6to4 are
 * already replaced by their IPv4 address. Implementations are safe for use by many threads.
 */
public interface Doorkeeper {
  /**
   * Looks one address up: allow-list first, then blocks by address, by /64 and by wider prefix.
   * Allocates nothing, does no I/O and does not wait for a lock.
   *
   * @param epochSecond the moment asked about; a block that has ended by then does not count
   */
  Standing standing(long hi, long lo, long epochSecond);

  /**
   * The block in force for an address, for explanations and for people who signed in before it
   * began. Only asked after {@link #standing} said blocked; may be slow.
   */
  Optional<Block> block(long hi, long lo, long epochSecond);

  /**
   * Lets the sender at an address pass until then, whatever it scores, as a place from which an
   * administrator signed in. A door without lists has nobody to let pass.
   *
   * @return whether it is so
   */
  default boolean grace(Address address, Instant until, Instant now) {
    return false;
  }

  /** A door that knows nobody, for a guard without lists. */
  static Doorkeeper knowingNobody() {
    return new Doorkeeper() {
      @Override
      public Standing standing(long hi, long lo, long epochSecond) {
        return Standing.UNLISTED;
      }

      @Override
      public Optional<Block> block(long hi, long lo, long epochSecond) {
        return Optional.empty();
      }
    };
  }
}
