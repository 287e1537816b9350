/**
 * A source tree, read within bounds.
 *
 * <p>{@link dev.seaworthy.readers.tree.SourceTree} lists the files of a folder in one walk that
 * never follows a link, never opens what is not a plain file, passes over what tools made, and
 * stops at a number of entries and a depth. {@link dev.seaworthy.readers.tree.SourceFile} reads one
 * of them as text, bounded by size. What could not be read is a {@link
 * dev.seaworthy.readers.tree.Trouble}: a value that a report can show, so that a tree that was read
 * in part never looks like one that was read whole.
 *
 * <p>It knows no file format and no framework, and it decides nothing.
 */
@NullMarked
package dev.seaworthy.readers.tree;

import org.jspecify.annotations.NullMarked;
