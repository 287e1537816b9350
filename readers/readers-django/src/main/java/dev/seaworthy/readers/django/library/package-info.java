/**
 * What the libraries that settings use do, described in Java: the parts of the standard library, of
 * Django, and of the packages that read settings from outside. The descriptions follow the public
 * documentation of each library; none of their code is here and none is run.
 *
 * <p>A name that no description gives exists but is not followed: what it gives is unknown, with
 * its name and place.
 */
@NullMarked
package dev.seaworthy.readers.django.library;

import org.jspecify.annotations.NullMarked;
