/** Checks on HTTPS: whether it is there, enforced, remembered and strong. */
@NullMarked
package dev.seaworthy.checks.https;

import org.jspecify.annotations.NullMarked;
