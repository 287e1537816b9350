/** What must hold for any value, tried on many from seeded generators. */
@NullMarked
package dev.seaworthy.signing.properties;

import org.jspecify.annotations.NullMarked;
