/**
 * How many different things happen to one key within a rolling window: paths that a sender asks for
 * and nobody serves, senders that fail to log in to one account. In bounded memory and without a
 * text: things and keys are kept as hashes. The package does not know what they stand for.
 */
@NullMarked
package dev.seaworthy.guard.distinct;

import org.jspecify.annotations.NullMarked;
