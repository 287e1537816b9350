/**
 * Makes logs of invented traffic together with the truth about each line, from a small file that
 * says who visits and a seed. Addresses come from the ranges set aside for benchmarks and
 * documentation (198.18.0.0/15, RFC 2544; 2001:db8::/32, RFC 3849), so no line is about anybody.
 */
@NullMarked
package dev.seaworthy.guard.replay.traffic;

import org.jspecify.annotations.NullMarked;
