/**
 * Sessions that live in a signed cookie, and the end of sessions whose password has changed.
 *
 * <p>A cookie session needs no store and no sticky node. It is signed, not encrypted: the visitor
 * can read it, and can bring an older one back until it expires.
 */
@NullMarked
package dev.seaworthy.boot.sessions;

import org.jspecify.annotations.NullMarked;
