/** The examples of the user guide, compiled and run. */
@NullMarked
package dev.seaworthy.signing.guide;

import org.jspecify.annotations.NullMarked;
