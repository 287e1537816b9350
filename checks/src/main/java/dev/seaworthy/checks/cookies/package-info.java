/** Checks on the session cookie. */
@NullMarked
package dev.seaworthy.checks.cookies;

import org.jspecify.annotations.NullMarked;
