/**
 * The gate at the start: an application that is set up for production and would let strangers in
 * does not start. Says why, and what to do; decides nothing about what is a flaw.
 */
@NullMarked
package dev.seaworthy.boot.gate;

import org.jspecify.annotations.NullMarked;
