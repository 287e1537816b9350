/** Checks on versions of the framework and of libraries. */
@NullMarked
package dev.seaworthy.checks.deps;

import org.jspecify.annotations.NullMarked;
