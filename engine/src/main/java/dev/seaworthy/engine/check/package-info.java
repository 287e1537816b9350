/** What a check is: a declaration, one pure function, and the outcomes it may have. */
@NullMarked
package dev.seaworthy.engine.check;

import org.jspecify.annotations.NullMarked;
