/**
 * Which host names a site answers to: {@code ALLOWED_HOSTS} with Django's exact meaning.
 *
 * <p>The rules here are pure and to the letter (Django 5.2, {@code HttpRequest.get_host}). Health
 * checks that call by address are exempted by configuration beside them, never inside them. Nothing
 * here answers a request; a refused host is a verdict of the guard.
 */
@NullMarked
package dev.seaworthy.guard.hosts;

import org.jspecify.annotations.NullMarked;
