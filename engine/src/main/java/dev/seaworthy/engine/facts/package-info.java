/** Facts: a named value in one of four forms, with the whole chain of where it came from. */
@NullMarked
package dev.seaworthy.engine.facts;

import org.jspecify.annotations.NullMarked;
