/** Images and containers. */
@NullMarked
package dev.seaworthy.checks.container;

import org.jspecify.annotations.NullMarked;
