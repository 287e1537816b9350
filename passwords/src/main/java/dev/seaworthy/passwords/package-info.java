/** Django's stored password forms. */
@NullMarked
package dev.seaworthy.passwords;

import org.jspecify.annotations.NullMarked;
