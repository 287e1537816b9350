/** Decides what happens to a request before the application sees it. */
@NullMarked
package dev.seaworthy.guard;

import org.jspecify.annotations.NullMarked;
