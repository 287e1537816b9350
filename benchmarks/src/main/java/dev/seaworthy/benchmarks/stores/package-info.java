/** What looking into a full store costs. */
@NullMarked
package dev.seaworthy.benchmarks.stores;

import org.jspecify.annotations.NullMarked;
