/**
 * Makes the pages about checks from what the checks say of themselves and from their cases.
 *
 * <p>{@link dev.seaworthy.docgen.Main} writes them; a test fails the build when they are not what
 * would be written. Nothing here decides what a check says.
 */
@NullMarked
package dev.seaworthy.docgen;

import org.jspecify.annotations.NullMarked;
