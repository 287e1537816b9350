/** Inputs that a machine makes up. */
@NullMarked
package dev.seaworthy.readers.django.fuzz;

import org.jspecify.annotations.NullMarked;
