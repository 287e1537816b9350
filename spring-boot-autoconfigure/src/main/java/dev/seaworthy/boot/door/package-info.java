/**
 * The guard at the door of a servlet application: the first filter, which carries out the verdicts
 * of {@link dev.seaworthy.guard.Guard}, and the {@code seaworthy.*} properties that shape it.
 *
 * <p>Nothing is decided here. What a refusal looks like is somebody else's affair too, see {@link
 * dev.seaworthy.boot.door.Refusals}.
 */
@NullMarked
package dev.seaworthy.boot.door;

import org.jspecify.annotations.NullMarked;
