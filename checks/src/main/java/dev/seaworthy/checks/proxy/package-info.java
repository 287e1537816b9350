/** Checks on what is believed of a proxy in front. */
@NullMarked
package dev.seaworthy.checks.proxy;

import org.jspecify.annotations.NullMarked;
