@NullMarked
package dev.seaworthy.guard.replay;

import org.jspecify.annotations.NullMarked;
