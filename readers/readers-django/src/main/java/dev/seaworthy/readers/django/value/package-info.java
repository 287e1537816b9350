/**
 * What the evaluator computes with: Python objects, each with the outside names it depends on, and
 * the three ways of not knowing a value: {@link dev.seaworthy.readers.django.value.Unknown}, one of
 * several ({@link dev.seaworthy.readers.django.value.Choice}), and perhaps not there ({@link
 * dev.seaworthy.readers.django.value.Perhaps}).
 *
 * <p>Mutable objects write into a {@link dev.seaworthy.readers.django.value.Journal}, so that both
 * sides of an undecidable branch can be run and their effects joined. The package evaluates nothing
 * by itself.
 */
@NullMarked
package dev.seaworthy.readers.django.value;

import org.jspecify.annotations.NullMarked;
