/**
 * The allow-list and the block-list of one node, as lookups in local memory.
 *
 * <p>Single addresses (IPv4 /32 and /24, IPv6 /64, /56 and /48) live in open-addressing tables of
 * primitives under a seeded hash; every other prefix lives in sorted, disjoint intervals. A
 * snapshot is loaded in bulk; each later change is one release store into it, so a reader takes no
 * lock, allocates nothing and sees a new block at once. The package knows neither what an attempt
 * is nor why somebody was blocked: that is {@code attempts}.
 */
@NullMarked
package dev.seaworthy.guard.tables;

import org.jspecify.annotations.NullMarked;
