/** Tests of what is counted by difference. */
@NullMarked
package dev.seaworthy.guard.distinct;

import org.jspecify.annotations.NullMarked;
