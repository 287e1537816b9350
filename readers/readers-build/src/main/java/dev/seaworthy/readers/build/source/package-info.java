/**
 * The step between a file of a tree and the text that a parser takes: {@link
 * dev.seaworthy.readers.build.source.SourceText} turns what {@code readers.tree} says of a file
 * into the engine's troubles. It parses nothing.
 */
@NullMarked
package dev.seaworthy.readers.build.source;

import org.jspecify.annotations.NullMarked;
