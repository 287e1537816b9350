/** The catalogue. */
@NullMarked
package dev.seaworthy.checks;

import org.jspecify.annotations.NullMarked;
