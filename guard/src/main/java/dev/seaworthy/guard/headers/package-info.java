/**
 * Response headers that make a browser careful.
 *
 * <p>Values are checked and rendered once; each response then takes those it lacks. A header that
 * the application has set always wins, even an empty one. The meaning of the names shared with
 * Django's {@code SecurityMiddleware} and {@code XFrameOptionsMiddleware} is Django's (5.2);
 * content security and permissions policies are sent as configured.
 */
@NullMarked
package dev.seaworthy.guard.headers;

import org.jspecify.annotations.NullMarked;
