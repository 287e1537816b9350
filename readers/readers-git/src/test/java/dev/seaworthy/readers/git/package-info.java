@NullMarked
package dev.seaworthy.readers.git;

import org.jspecify.annotations.NullMarked;
