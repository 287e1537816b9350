/**
 * Checks on the management endpoints: which stand on the web, for whom, and what they give away.
 */
@NullMarked
package dev.seaworthy.checks.actuator;

import org.jspecify.annotations.NullMarked;
