/**
 * The secret keys of an application and the keyed hash that everything signed is made with.
 *
 * <p>{@link dev.seaworthy.signing.keys.KeyRing} holds them, grades them and shows them to nobody;
 * {@link dev.seaworthy.signing.keys.SaltedHmac} derives one key per purpose from each of them.
 */
@NullMarked
package dev.seaworthy.signing.keys;

import org.jspecify.annotations.NullMarked;
