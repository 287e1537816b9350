/** Values signed with one rotating key, in the bytes that Django writes. */
@NullMarked
package dev.seaworthy.signing;

import org.jspecify.annotations.NullMarked;
