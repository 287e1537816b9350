/** Has the starter's part of a start read ahead, beside the start itself. */
@NullMarked
package dev.seaworthy.boot.rehearsal;

import org.jspecify.annotations.NullMarked;
