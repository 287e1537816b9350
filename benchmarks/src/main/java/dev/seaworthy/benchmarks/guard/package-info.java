/** What the guard costs a request. */
@NullMarked
package dev.seaworthy.benchmarks.guard;

import org.jspecify.annotations.NullMarked;
