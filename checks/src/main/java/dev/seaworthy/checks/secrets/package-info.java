/**
 * Checks on keys and passwords in configuration. One place decides what a secret is and how it is
 * named; no value leaves this package.
 */
@NullMarked
package dev.seaworthy.checks.secrets;

import org.jspecify.annotations.NullMarked;
