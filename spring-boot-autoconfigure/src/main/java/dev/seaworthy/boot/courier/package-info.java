/**
 * Carries out what must not make a request wait: telling, mailing, writing. One thread, made when
 * it is first needed and gone when nothing happens.
 */
@NullMarked
package dev.seaworthy.boot.courier;

import org.jspecify.annotations.NullMarked;
