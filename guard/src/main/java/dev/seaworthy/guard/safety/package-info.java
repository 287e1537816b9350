/**
 * Nets under the blocking: what keeps a wrong rule or a missing setting from locking everybody out.
 *
 * <p>They watch ordinary traffic go by and are asked before each automatic block. They hold back or
 * narrow; they never block and never let anybody in who is on a list.
 */
@NullMarked
package dev.seaworthy.guard.safety;

import org.jspecify.annotations.NullMarked;
