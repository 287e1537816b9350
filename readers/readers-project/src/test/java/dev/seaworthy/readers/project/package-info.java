/** Tests of the project's own word. */
@NullMarked
package dev.seaworthy.readers.project;

import org.jspecify.annotations.NullMarked;
