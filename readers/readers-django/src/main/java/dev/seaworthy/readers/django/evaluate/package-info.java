/**
 * Runs Python modules abstractly: statements and calls are followed as Python would, on values of
 * {@link dev.seaworthy.readers.django.value}, and nothing of the program is ever executed.
 *
 * <p>Where a condition cannot be decided both sides are run and their effects joined; what cannot
 * be followed gives a value that says what stopped the reading. Steps, depth, sizes and time are
 * bounded. Libraries are described from outside, as {@link
 * dev.seaworthy.readers.django.evaluate.NativeModule modules} handed to the {@link
 * dev.seaworthy.readers.django.evaluate.Interpreter}.
 */
@NullMarked
package dev.seaworthy.readers.django.evaluate;

import org.jspecify.annotations.NullMarked;
