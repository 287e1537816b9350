package dev.seaworthy.guard.mail;

import dev.seaworthy.guard.address.Cidr;
import java.time.Instant;

/**
 * Something that may be worth a mail.
 *
 * @param kind what happened
 * @param at when
 * @param key whom it concerns: one IPv4 address, an IPv6 /64, or a wider prefix
 * @param points what an attempt counted; 0 otherwise
 * @param step the step of a block, 1 or more; 0 otherwise
 */
public record Occasion(Kind kind, Instant at, Cidr key, int points, int step) {
  /** What happened. */
  public enum Kind {
    /** An attempt was counted. */
    ATTEMPT,
    /** A block began. */
    BLOCK,
    /** A block or attempt was restored from the store at start: never news. */
    RESTORED,
    /** A false secret was used. */
    HONEYTOKEN,
    /** A real password went into the decoy. */
    REAL_PASSWORD,
    /** A safety net holds, or a proxy is misconfigured. */
    ALARM
  }

  /** An attempt. */
  public static Occasion attempt(Instant at, Cidr key, int points) {
    return new Occasion(Kind.ATTEMPT, at, key, points, 0);
  }

  /** A block that began at a step. */
  public static Occasion block(Instant at, Cidr key, int step) {
    return new Occasion(Kind.BLOCK, at, key, 0, step);
  }

  /** One of the other kinds. */
  public static Occasion of(Kind kind, Instant at, Cidr key) {
    return new Occasion(kind, at, key, 0, 0);
  }
}
