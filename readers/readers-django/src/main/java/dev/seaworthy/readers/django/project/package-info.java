/**
 * Finds the Django projects of a tree, the settings modules they can be started with, and which of
 * them is production. Files are read as text; nothing is evaluated here.
 */
@NullMarked
package dev.seaworthy.readers.django.project;

import org.jspecify.annotations.NullMarked;
