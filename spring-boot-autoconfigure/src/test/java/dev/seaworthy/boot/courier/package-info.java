/** Tests of errands, and time that passes by hand. */
@NullMarked
package dev.seaworthy.boot.courier;

import org.jspecify.annotations.NullMarked;
