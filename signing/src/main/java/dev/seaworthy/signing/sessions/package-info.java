/**
 * What stands in a session and in its cookie, in Django's form.
 *
 * <p>{@link dev.seaworthy.signing.sessions.CookieSessions} keeps the whole session in the cookie,
 * {@link dev.seaworthy.signing.sessions.StoredSessions} in a row of a store; {@link
 * dev.seaworthy.signing.sessions.SessionLogin} says who is logged in, and ends the session when the
 * password has changed. Storing, cookie attributes and expiry belong to the web layer.
 */
@NullMarked
package dev.seaworthy.signing.sessions;

import org.jspecify.annotations.NullMarked;
