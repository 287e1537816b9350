/** Checks on what visitors' text may become in pages. */
@NullMarked
package dev.seaworthy.checks.injection;

import org.jspecify.annotations.NullMarked;
