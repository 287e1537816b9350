/** The Java virtual machine's own management. */
@NullMarked
package dev.seaworthy.checks.jmx;

import org.jspecify.annotations.NullMarked;
