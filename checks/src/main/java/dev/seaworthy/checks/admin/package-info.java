/** Checks on administration areas and consoles. */
@NullMarked
package dev.seaworthy.checks.admin;

import org.jspecify.annotations.NullMarked;
