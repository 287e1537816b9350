/** Single statements that a check is about, wherever in a program they stand. */
@NullMarked
package dev.seaworthy.readers.java.signs;

import org.jspecify.annotations.NullMarked;
