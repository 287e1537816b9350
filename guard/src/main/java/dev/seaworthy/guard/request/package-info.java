/**
 * The request as the guard looks at it: an interface over what a server already has.
 *
 * <p>Servlet filter, reactive filter and gateway each implement it once. It is a package of its own
 * because every rule may look at a request while no rule may know another.
 */
@NullMarked
package dev.seaworthy.guard.request;

import org.jspecify.annotations.NullMarked;
