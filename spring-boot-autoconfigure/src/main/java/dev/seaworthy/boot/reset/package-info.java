/**
 * Links by which users set a new password, and the mail that brings them. Nothing is stored: a link
 * is worth nothing once the password has changed, somebody has logged in, or its time is over.
 */
@NullMarked
package dev.seaworthy.boot.reset;

import org.jspecify.annotations.NullMarked;
