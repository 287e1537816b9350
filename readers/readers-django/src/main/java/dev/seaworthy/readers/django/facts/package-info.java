/**
 * Evaluated settings as the engine's facts: the four forms of a value, the chain of statements that
 * made it, and Django's own defaults where nobody set it.
 */
@NullMarked
package dev.seaworthy.readers.django.facts;

import org.jspecify.annotations.NullMarked;
