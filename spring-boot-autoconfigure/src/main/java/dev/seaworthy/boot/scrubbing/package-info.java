/**
 * What may not leave the application, taken out of what does: by name with Django's exact rules,
 * and by what a value looks like, whatever its name.
 *
 * <p>Hiding too much is cheap here and showing too much is not; nothing in this package is fast.
 */
@NullMarked
package dev.seaworthy.boot.scrubbing;

import org.jspecify.annotations.NullMarked;
