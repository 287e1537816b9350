@NullMarked
package dev.seaworthy.readers.java;

import org.jspecify.annotations.NullMarked;
