/** Environment files. */
@NullMarked
package dev.seaworthy.readers.dotenv;

import org.jspecify.annotations.NullMarked;
