/**
 * {@code ./seaworthy demo}: chandlery on this machine with all that it needs, visitors with
 * addresses of their own, and a tour of what to try. Everything listens on loopback and is gone
 * when it ends.
 */
@NullMarked
package dev.seaworthy.demo;

import org.jspecify.annotations.NullMarked;
