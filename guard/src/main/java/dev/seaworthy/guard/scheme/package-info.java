/**
 * Whether a request came encrypted, and how one that did not is sent to HTTPS.
 *
 * <p>Pure rules with the meaning of Django's {@code SECURE_PROXY_SSL_HEADER}, {@code
 * SECURE_SSL_REDIRECT}, {@code SECURE_SSL_HOST} and {@code SECURE_REDIRECT_EXEMPT} (5.2). Whether a
 * proxy may be believed at all is decided before they are asked.
 */
@NullMarked
package dev.seaworthy.guard.scheme;

import org.jspecify.annotations.NullMarked;
