/**
 * Messages that one request leaves for the next page, as Django's {@code django.contrib.messages}:
 * kept in a signed cookie, in the session, or in both, and shown once. And flash attributes of
 * Spring MVC on a signed cookie.
 */
@NullMarked
package dev.seaworthy.boot.messages;

import org.jspecify.annotations.NullMarked;
