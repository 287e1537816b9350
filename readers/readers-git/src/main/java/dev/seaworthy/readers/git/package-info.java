/**
 * What git keeps, read from its own files: no command is run, and nothing is written.
 *
 * <p>{@link dev.seaworthy.readers.git.TrackedFiles} reads the index, and nothing outside of the
 * root that is checked: a repository whose folder lies above the root, or elsewhere, is not known.
 * {@link dev.seaworthy.readers.git.History} looks for texts in every commit, when somebody asks: it
 * reads loose objects and packs (SHA-1), follows no alternates, no links and no grafts, and says
 * what it could not read. A library that reads git does more than that: it runs {@code git} to find
 * the system's settings, and writes probes beside the objects.
 */
@NullMarked
package dev.seaworthy.readers.git;

import org.jspecify.annotations.NullMarked;
