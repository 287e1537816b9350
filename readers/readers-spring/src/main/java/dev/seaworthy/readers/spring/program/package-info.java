/**
 * Where a reader of programs plugs in. The reader of configuration knows which sources belong to an
 * application and in which environment it runs; what the sources say is somebody else's to read, so
 * that nobody has to take a parser to read properties.
 */
@NullMarked
package dev.seaworthy.readers.spring.program;

import org.jspecify.annotations.NullMarked;
