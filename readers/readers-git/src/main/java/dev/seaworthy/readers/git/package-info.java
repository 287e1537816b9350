/**
 * What git tracks, read from its index alone: no command is run, no object is opened, and nothing
 * outside of the root is looked at. A repository whose folder lies above the root, or elsewhere, is
 * not known.
 */
@NullMarked
package dev.seaworthy.readers.git;

import org.jspecify.annotations.NullMarked;
