/**
 * Django's URL configuration, as far as it says where the site is administered. It is evaluated
 * after the settings, in the same run, and only along the lines that make URL patterns: views are
 * not followed.
 */
@NullMarked
package dev.seaworthy.readers.django.routes;

import org.jspecify.annotations.NullMarked;
