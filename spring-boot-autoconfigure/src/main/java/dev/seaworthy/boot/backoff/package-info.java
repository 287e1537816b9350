/** Lets the starter's beans stand back where the application has its own. */
@NullMarked
package dev.seaworthy.boot.backoff;

import org.jspecify.annotations.NullMarked;
