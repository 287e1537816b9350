/** Checks on the host names an application answers to. */
@NullMarked
package dev.seaworthy.checks.hosts;

import org.jspecify.annotations.NullMarked;
