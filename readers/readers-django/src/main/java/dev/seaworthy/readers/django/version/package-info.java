/**
 * What a project says about its dependencies: which packages it declares, and which Django.
 *
 * <p>Files are read as text with bounds; nothing is resolved and no index is asked.
 */
@NullMarked
package dev.seaworthy.readers.django.version;

import org.jspecify.annotations.NullMarked;
