/** Checks on which other sites may read answers. */
@NullMarked
package dev.seaworthy.checks.cors;

import org.jspecify.annotations.NullMarked;
