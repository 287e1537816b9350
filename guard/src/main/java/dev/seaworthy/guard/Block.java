package dev.seaworthy.guard;

import dev.seaworthy.guard.address.Cidr;
import java.time.Instant;

/**
 * One block in force, as it is explained to people. Immutable.
 *
 * @param key the addresses it covers: one IPv4 address, an IPv6 /64, or a wider prefix
 * @param from when it began
 * @param until when it ends; {@link Instant#MAX} for one that only a person lifts
 * @param step how often this key has been blocked lately: 1 for the first time, at most 4
 * @param scope how much of the application it closes
 * @param reason the rule that led to it, or the note of the person who set it
 */
public record Block(Cidr key, Instant from, Instant until, int step, Scope scope, String reason) {
  /**
   * Checks the order of the two times.
   *
   * @throws IllegalArgumentException if it would end before it begins, or the step is below 1
   */
  public Block {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(
          "block ends at " + until + ", before it begins at " + from);
    }
    if (step < 1) {
      throw new IllegalArgumentException("block step is " + step + "; the first is 1");
    }
  }
}
