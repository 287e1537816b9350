/**
 * Cookie values that a visitor can read but not change, as Django's {@code set_signed_cookie}
 * writes them.
 */
@NullMarked
package dev.seaworthy.signing.cookies;

import org.jspecify.annotations.NullMarked;
