/**
 * Fuzz targets for what reads text from outside.
 *
 * <p>The build runs each on the inputs kept beside it in the test resources. To look for new ones:
 * {@code JAZZER_FUZZ=1 mvn -pl signing test -Djazzer.hooks=true -Dtest=ReadersFuzzTest#json}.
 */
@NullMarked
package dev.seaworthy.signing.fuzz;

import org.jspecify.annotations.NullMarked;
