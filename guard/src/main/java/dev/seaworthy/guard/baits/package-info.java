/**
 * Paths that only somebody who is looking for a way in will ask for.
 *
 * <p>Baits are declared as data: what path, how certain, what it counts, what is answered, and one
 * sample each that must and must not be taken. A bait that the application really serves is none.
 * The package also makes and recognises honeytokens, false secrets that name the visitor to whom
 * they were shown. It blocks nobody and answers nothing itself.
 */
@NullMarked
package dev.seaworthy.guard.baits;

import org.jspecify.annotations.NullMarked;
