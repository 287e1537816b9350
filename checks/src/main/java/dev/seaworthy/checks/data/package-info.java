/**
 * Checks on databases, brokers and caches: accounts, encryption on the way, what happens to the
 * schema at start.
 */
@NullMarked
package dev.seaworthy.checks.data;

import org.jspecify.annotations.NullMarked;
