/**
 * Lets threads race over the guard's tables and counters, under jcstress, and lists every outcome
 * that is right. {@code benchmarks/guard-stress.sh} runs it.
 */
@NullMarked
package dev.seaworthy.benchmarks.stress;

import org.jspecify.annotations.NullMarked;
