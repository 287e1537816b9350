/**
 * Tokens for links that let a user set a new password, good once and for some days.
 *
 * <p>Nothing is stored for a token: it is a keyed hash over what changes when it has been used (the
 * stored password, the last login, the address). {@link
 * dev.seaworthy.signing.tokens.PasswordResetTokens} writes Django's bytes; {@link
 * dev.seaworthy.signing.tokens.StrictResetTokens} is the form to take where no Django reads along.
 */
@NullMarked
package dev.seaworthy.signing.tokens;

import org.jspecify.annotations.NullMarked;
