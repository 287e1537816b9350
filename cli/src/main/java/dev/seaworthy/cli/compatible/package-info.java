/**
 * {@code check --django-compatible}: Django's own check command, with its options, levels, layout
 * and exit codes, for the ids that settings decide. The sentences are ours.
 */
@NullMarked
package dev.seaworthy.cli.compatible;

import org.jspecify.annotations.NullMarked;
