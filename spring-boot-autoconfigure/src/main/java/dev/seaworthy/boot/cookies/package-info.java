/**
 * Cookies of the starter's own: which attributes they carry, how they are found on a request and
 * put on a response. Signing them is for {@code signing}.
 */
@NullMarked
package dev.seaworthy.boot.cookies;

import org.jspecify.annotations.NullMarked;
