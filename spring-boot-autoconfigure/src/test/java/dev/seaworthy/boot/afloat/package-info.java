/** An application that runs, on either container, and a raw socket to it. */
@NullMarked
package dev.seaworthy.boot.afloat;

import org.jspecify.annotations.NullMarked;
