/** Objects that are made from what others send. */
@NullMarked
package dev.seaworthy.checks.serial;

import org.jspecify.annotations.NullMarked;
