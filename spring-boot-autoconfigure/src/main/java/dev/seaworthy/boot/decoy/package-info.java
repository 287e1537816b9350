/**
 * The decoy in the admin's old place: the application's own login, which nobody passes.
 *
 * <p>The request goes through the application's own filters and templates. The password is really
 * checked, so that it takes as long, but the outcome is failure whatever it was, and nothing stays
 * of it: no event that could lock an account, no new hash, no change of anybody's session. What the
 * decoy lets through by mistake ends at {@link dev.seaworthy.boot.decoy.DecoyFloor}.
 */
@NullMarked
package dev.seaworthy.boot.decoy;

import org.jspecify.annotations.NullMarked;
