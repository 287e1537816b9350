/**
 * Keeps what the guard knows: in the application's own database, in a file beside it, or in memory.
 * One thread writes what the ledger holds and reads what other nodes have blocked; no request ever
 * waits for a store, and a store that fails loses nothing.
 */
@NullMarked
package dev.seaworthy.boot.store;

import org.jspecify.annotations.NullMarked;
