/**
 * The three number and byte encodings that Django's signed texts are made of.
 *
 * <p>Each reads exactly what CPython's reader of the same name accepts, surplus characters and all,
 * since a peer may have written it; each writes one form only. What cannot be read is a {@link
 * dev.seaworthy.signing.refusals.MalformedToken}.
 */
@NullMarked
package dev.seaworthy.signing.encoding;

import org.jspecify.annotations.NullMarked;
