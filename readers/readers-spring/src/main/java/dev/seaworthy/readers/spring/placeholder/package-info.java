/**
 * Placeholders in texts: {@code ${NAME}}, {@code ${NAME:default}}, nested ones, and Maven's {@code
 * @name@}.
 *
 * <p>{@link dev.seaworthy.readers.spring.placeholder.Placeholders} fills them from a lookup and
 * says which names were missing, which gave way to a default, and which layers supplied a value. It
 * decides nothing about the value itself.
 */
@NullMarked
package dev.seaworthy.readers.spring.placeholder;

import org.jspecify.annotations.NullMarked;
