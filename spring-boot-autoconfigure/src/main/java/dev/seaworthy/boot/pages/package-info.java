/**
 * What a visitor sees when something goes wrong: small pages that need nothing but themselves, and
 * with {@code DEBUG} on the page that shows a developer everything. No script anywhere; styles are
 * allowed by their hash alone.
 */
@NullMarked
package dev.seaworthy.boot.pages;

import org.jspecify.annotations.NullMarked;
