/**
 * The ways in which a text from outside is refused.
 *
 * <p>They are checked exceptions, because a refused cookie is an everyday answer that every caller
 * has to give, and they carry no stack trace, because a stranger can cause as many as he likes. No
 * message repeats the refused text: it may be somebody's session.
 */
@NullMarked
package dev.seaworthy.signing.refusals;

import org.jspecify.annotations.NullMarked;
