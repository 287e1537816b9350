/** Django projects, from their files. */
@NullMarked
package dev.seaworthy.readers.django;

import org.jspecify.annotations.NullMarked;
