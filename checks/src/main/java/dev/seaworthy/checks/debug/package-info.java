/** Checks on what helps a developer and, left on, an attacker: consoles, traces, documentation. */
@NullMarked
package dev.seaworthy.checks.debug;

import org.jspecify.annotations.NullMarked;
