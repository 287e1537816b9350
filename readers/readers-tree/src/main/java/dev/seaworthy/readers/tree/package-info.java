/** A source tree, read within bounds: never past a link, a size or a depth. */
@NullMarked
package dev.seaworthy.readers.tree;

import org.jspecify.annotations.NullMarked;
