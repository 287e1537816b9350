/**
 * Measures the guard's tables and counters, beside what people would otherwise use.
 *
 * <p>{@code benchmarks/flood-and-lookup.sh} runs everything here and prints the figures that {@code
 * docs/measurements/} quotes.
 */
@NullMarked
package dev.seaworthy.benchmarks.tables;

import org.jspecify.annotations.NullMarked;
