/**
 * JSON in exactly the text that Python's {@code json} module writes for Django.
 *
 * <p>Not a general JSON library: it exists because the signature covers the text, so the text has
 * to be Python's to the last character (escapes, spacing, the shortest form of a float). Reading is
 * bounded in depth and in the digits of a number; the caller bounds the length.
 */
@NullMarked
package dev.seaworthy.signing.json;

import org.jspecify.annotations.NullMarked;
