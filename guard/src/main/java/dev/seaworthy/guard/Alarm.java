package dev.seaworthy.guard;

import dev.seaworthy.guard.address.Address;
import java.time.Instant;

/**
 * Something that needs a person.
 *
 * @param kind what
 * @param at when
 * @param client who was calling
 * @param detail one line for people; of what the request says at most the first two letters of an
 *     account
 */
public record Alarm(Kind kind, Instant at, Address client, String detail) {
  /** What happened. */
  public enum Kind {
    /** A trusted proxy wrote something that is no address. */
    PROXY_MISCONFIGURED,
    /** A proxy seems to stand in front that is not configured: blocks are held back. */
    PROXY_NOT_CONFIGURED,
    /** A rule would block too much: blocks are held back. */
    BLOCK_STORM,
    /** A sender that is never blocked has reached the threshold: somebody inside, perhaps. */
    SHIELDED_ATTACKER,
    /** The lists hold as many addresses as they may: who should be blocked is not. */
    LISTS_FULL,
    /** Many addresses guess the password of one account, each too seldom to be blocked. */
    ACCOUNT_GUESSED,
    /** A false secret was used. */
    HONEYTOKEN_USED,
    /** A password that is right went into the decoy: whoever typed it knows it now to be known. */
    REAL_PASSWORD_IN_DECOY,
    /** The guard itself failed and let requests go on to the application. */
    GUARD_FAILED
  }
}
