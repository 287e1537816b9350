/** Text that is safe to show: cut, with control characters escaped, and secrets by length only. */
@NullMarked
package dev.seaworthy.engine.text;

import org.jspecify.annotations.NullMarked;
