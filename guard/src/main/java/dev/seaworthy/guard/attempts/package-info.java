/**
 * Counts attempts and decides who is blocked, for how long, and how widely.
 *
 * <p>An attempt is counted in local memory before anything is done for its sender, so that a
 * hundred at once are a hundred. Memory is bounded and taken as it is needed: scores are kept for
 * the keys with most points, rows are single up to a rate and aggregated above it, and the sum of
 * all rows, written and waiting, is always the number of attempts. Stores are written by whoever
 * calls {@link dev.seaworthy.guard.attempts.CountingLedger#flush}, never by a request. The package
 * does not know what a bait is or how a mail looks.
 */
@NullMarked
package dev.seaworthy.guard.attempts;

import org.jspecify.annotations.NullMarked;
