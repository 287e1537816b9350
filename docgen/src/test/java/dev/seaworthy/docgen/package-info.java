@NullMarked
package dev.seaworthy.docgen;

import org.jspecify.annotations.NullMarked;
