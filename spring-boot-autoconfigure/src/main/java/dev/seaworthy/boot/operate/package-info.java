/**
 * What operators watch: health, metrics, application events, and one line in the log for each
 * decision that matters. Each is there only where the application has what it needs.
 */
@NullMarked
package dev.seaworthy.boot.operate;

import org.jspecify.annotations.NullMarked;
