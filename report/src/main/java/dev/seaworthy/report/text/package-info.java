/**
 * Reports, explanations and lists for a person at a terminal.
 *
 * <p>Everything passes through one {@code Sheet}, which knows the width, wraps, colours and
 * escapes; the rest decides what is said and in which order. No meaning rests on a colour alone.
 */
@NullMarked
package dev.seaworthy.report.text;

import org.jspecify.annotations.NullMarked;
