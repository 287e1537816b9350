/** Checks on sizes, and on files that are served. */
@NullMarked
package dev.seaworthy.checks.limits;

import org.jspecify.annotations.NullMarked;
