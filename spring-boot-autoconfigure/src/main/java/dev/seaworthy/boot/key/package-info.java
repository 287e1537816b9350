/**
 * The application's one secret key. In production it is given and good, or whoever asks for it is
 * refused; on a developer's machine there is one that stays the same. What is signed with it is the
 * business of others.
 */
@NullMarked
package dev.seaworthy.boot.key;

import org.jspecify.annotations.NullMarked;
