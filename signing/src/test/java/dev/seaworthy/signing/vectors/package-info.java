/** Reads what the real Django answered, and checks that this module answers the same. */
@NullMarked
package dev.seaworthy.signing.vectors;

import org.jspecify.annotations.NullMarked;
