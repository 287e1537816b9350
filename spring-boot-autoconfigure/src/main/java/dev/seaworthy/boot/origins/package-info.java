/** Where a value of the running environment was written, in the words of a report. */
@NullMarked
package dev.seaworthy.boot.origins;

import org.jspecify.annotations.NullMarked;
