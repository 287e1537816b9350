@NullMarked
package dev.seaworthy.guard.attempts;

import org.jspecify.annotations.NullMarked;
