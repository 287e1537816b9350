/** Checks on what reaches the log. */
@NullMarked
package dev.seaworthy.checks.logging;

import org.jspecify.annotations.NullMarked;
