/**
 * Which environment the application runs in, and what follows: whether it is production, and
 * whether {@code DEBUG} is on. Everything else in the starter asks here; nothing here knows the
 * rest.
 */
@NullMarked
package dev.seaworthy.boot.environment;

import org.jspecify.annotations.NullMarked;
