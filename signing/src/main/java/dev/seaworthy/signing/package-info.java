/**
 * Signs texts and JSON values with one rotating key, in the bytes that Django 5.2 writes.
 *
 * <p>Start at {@link dev.seaworthy.signing.Signer} for a text, {@link
 * dev.seaworthy.signing.TimestampSigner} for a text that grows old and {@link
 * dev.seaworthy.signing.SignedJson} for a value. The packages below this one build cookies,
 * sessions, messages and reset tokens on the three. Nothing here encrypts: whoever holds a signed
 * text can read it.
 *
 * <p>Where Django lets Python's own errors escape on text that carries a good signature and makes
 * no sense behind it, this module answers {@link dev.seaworthy.signing.refusals.MalformedToken}.
 */
@NullMarked
package dev.seaworthy.signing;

import org.jspecify.annotations.NullMarked;
