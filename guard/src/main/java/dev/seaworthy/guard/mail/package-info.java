/**
 * What the guard writes to the site's admins, when, and in words that an attacker cannot bend.
 *
 * <p>Pure decisions and texts: this package sends nothing. Who sends does so from one thread of its
 * own, never while a request waits. Links come from configuration, never from a request, and lead
 * to a page that asks before it acts.
 */
@NullMarked
package dev.seaworthy.guard.mail;

import org.jspecify.annotations.NullMarked;
