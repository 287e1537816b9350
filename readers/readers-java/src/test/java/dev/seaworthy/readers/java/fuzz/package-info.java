@NullMarked
package dev.seaworthy.readers.java.fuzz;

import org.jspecify.annotations.NullMarked;
