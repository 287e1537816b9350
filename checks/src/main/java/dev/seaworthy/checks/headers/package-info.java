/** Checks on response headers. */
@NullMarked
package dev.seaworthy.checks.headers;

import org.jspecify.annotations.NullMarked;
