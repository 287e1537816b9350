/** Checks on the settings as such: which profile is in force, what is read and what is ignored. */
@NullMarked
package dev.seaworthy.checks.settings;

import org.jspecify.annotations.NullMarked;
