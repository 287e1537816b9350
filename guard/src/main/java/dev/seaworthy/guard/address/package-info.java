/**
 * Internet addresses as two longs, and the question who is really calling.
 *
 * <p>Every address is the 128 bits of IPv6; an IPv4 address is held in its mapped form {@code
 * ::ffff:a.b.c.d} (RFC 4291 section 2.5.5.2), so that one comparison serves both families and no
 * spelling of an address can escape a list. Text is read by a strict parser of our own that
 * allocates nothing and never asks a name server. Which header of which proxy is believed is
 * decided here too. Nothing in this package knows about blocks, points or requests.
 */
@NullMarked
package dev.seaworthy.guard.address;

import org.jspecify.annotations.NullMarked;
