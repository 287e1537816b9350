/**
 * Messages that one request leaves for the next page, kept in a signed cookie and, when they are
 * too many for it, in the session: Django's {@code django.contrib.messages}.
 *
 * <p>{@link dev.seaworthy.signing.messages.PendingMessages} is what an application talks to during
 * a request; {@link dev.seaworthy.signing.messages.MessageCookie} and {@link
 * dev.seaworthy.signing.messages.MessageStore} turn it into text and back. The cookie is named
 * {@code messages} and takes its domain and its flags from the session cookie; setting it belongs
 * to the web layer.
 */
@NullMarked
package dev.seaworthy.signing.messages;

import org.jspecify.annotations.NullMarked;
