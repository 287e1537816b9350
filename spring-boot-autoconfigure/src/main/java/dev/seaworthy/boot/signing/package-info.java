/**
 * What signs, as beans: texts, texts with their age, JSON values and cookies, all under the
 * application's one {@link dev.seaworthy.signing.keys.KeyRing}. Made when somebody asks for them,
 * so that an application that signs nothing needs no key.
 */
@NullMarked
package dev.seaworthy.boot.signing;

import org.jspecify.annotations.NullMarked;
