/** Tests of the stores on real databases. */
@NullMarked
package dev.seaworthy.store.jdbc;

import org.jspecify.annotations.NullMarked;
