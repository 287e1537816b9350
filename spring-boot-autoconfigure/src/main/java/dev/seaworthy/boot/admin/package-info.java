/**
 * The application's own admin, moved to a secret path.
 *
 * <p>A request that comes in by the secret path is given to the application with that path as a
 * part of its context path, so that whatever the application links, redirects to or sets cookies
 * for is there too. What is protected answers nowhere else. Nothing in a page is rewritten.
 */
@NullMarked
package dev.seaworthy.boot.admin;

import org.jspecify.annotations.NullMarked;
