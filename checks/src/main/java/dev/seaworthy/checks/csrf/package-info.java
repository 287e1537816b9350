/** Checks on protection against forged requests. */
@NullMarked
package dev.seaworthy.checks.csrf;

import org.jspecify.annotations.NullMarked;
