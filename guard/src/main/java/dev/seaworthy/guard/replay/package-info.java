/**
 * Runs a log through a configuration and shows who would have been blocked, and when.
 *
 * <p>Reads access logs in the common or combined format, plain or gzip, and recorded attempts; with
 * a file that says who was who it also scores the blocks: precision, recall, time to block, and
 * which innocents were hit. Uses the same lists and the same ledger as a live guard, under a clock
 * that the log moves. A log is written by attackers: lines, bytes and memory are bounded, and what
 * cannot be read is counted and skipped. Nothing is ever asked of a network.
 */
@NullMarked
package dev.seaworthy.guard.replay;

import org.jspecify.annotations.NullMarked;
