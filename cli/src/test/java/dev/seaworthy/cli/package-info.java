/** Tests of the command, over readers and checks made for them and over the real ones. */
@NullMarked
package dev.seaworthy.cli;

import org.jspecify.annotations.NullMarked;
