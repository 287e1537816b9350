/**
 * Ordered sources into settings: for every name the value in force, what is known of it, and the
 * whole chain of where it came from.
 *
 * <p>{@link dev.seaworthy.readers.spring.values.EffectiveSettings} binds names as Boot does
 * (relaxed, lists as a whole from one source) and fills placeholders; {@link
 * dev.seaworthy.readers.spring.values.EnvironmentNames} makes a source of names from outside. What
 * the order of the sources is, others decide.
 */
@NullMarked
package dev.seaworthy.readers.spring.values;

import org.jspecify.annotations.NullMarked;
