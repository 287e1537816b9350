/**
 * A request whose context path is longer than the container's: so an application can be under
 * another path without knowing it, and every link it makes leads there.
 */
@NullMarked
package dev.seaworthy.boot.prefix;

import org.jspecify.annotations.NullMarked;
