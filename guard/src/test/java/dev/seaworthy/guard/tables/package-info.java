@NullMarked
package dev.seaworthy.guard.tables;

import org.jspecify.annotations.NullMarked;
