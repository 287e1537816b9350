/**
 * What happens when something goes wrong: the visitor gets a page or problem details that say
 * nothing about the inside, on every way an error can take through a container; the log gets an id;
 * the admins get a scrubbed report; and with {@code DEBUG} on a developer at a local address gets
 * everything.
 */
@NullMarked
package dev.seaworthy.boot.errors;

import org.jspecify.annotations.NullMarked;
