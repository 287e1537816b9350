/**
 * Stored passwords in the forms that Django 5.2 keeps in its user table.
 *
 * <p>{@link dev.seaworthy.passwords.Passwords} makes them, checks them and says when one should be
 * made anew; a {@link dev.seaworthy.passwords.PasswordHasher} is one algorithm with its work
 * factors. PBKDF2 and MD5 come from the JDK, Argon2, bcrypt and scrypt from Bouncy Castle's
 * low-level API, without registering a provider.
 *
 * <p>Where Django raises an error on a stored text that makes no sense, the password simply does
 * not match here. Work factors in a stored text are bounded by {@link
 * dev.seaworthy.passwords.WorkLimits}, so that a planted row cannot tie a server up for hours.
 */
@NullMarked
package dev.seaworthy.passwords;

import org.jspecify.annotations.NullMarked;
