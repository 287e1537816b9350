/** What writers of checks use. */
@NullMarked
package dev.seaworthy.testkit;

import org.jspecify.annotations.NullMarked;
