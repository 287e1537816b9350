/**
 * What the guard keeps, in Redis: attempts with exact totals, and blocks as the truth that several
 * nodes share.
 *
 * <p>Every change is one script, so that others see all of it or nothing; what is kept is bounded,
 * so that a flood does not fill the memory of a server that others use too. All keys begin with the
 * same braces, and so lie in one slot. Nothing here is called by a request.
 */
@NullMarked
package dev.seaworthy.store.redis;

import org.jspecify.annotations.NullMarked;
