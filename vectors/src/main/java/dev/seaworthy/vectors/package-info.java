/** Reads the recorded cases that tests hold our rules to. For tests only. */
@NullMarked
package dev.seaworthy.vectors;

import org.jspecify.annotations.NullMarked;
