/** Tests of the stores on a real Redis server. */
@NullMarked
package dev.seaworthy.store.redis;

import org.jspecify.annotations.NullMarked;
