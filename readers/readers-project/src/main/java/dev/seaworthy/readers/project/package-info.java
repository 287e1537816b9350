/**
 * The project's own word about itself: {@code seaworthy.yml} at the root of its tree.
 *
 * <p>{@link dev.seaworthy.readers.project.ProjectFile} turns it into a {@link
 * dev.seaworthy.engine.deployment.ProjectWord}. What it cannot understand is a trouble with a line
 * and a column and has no effect: a misspelt suppression never silences anything, and never does so
 * unnoticed. It does not know which checks exist.
 */
@NullMarked
package dev.seaworthy.readers.project;

import org.jspecify.annotations.NullMarked;
