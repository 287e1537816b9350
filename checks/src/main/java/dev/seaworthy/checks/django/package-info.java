/**
 * Django's own deployment checks, one row for each of its ids, with the conditions of Django 5.2.
 * What Django does not look at is in the packages of the areas.
 */
@NullMarked
package dev.seaworthy.checks.django;

import org.jspecify.annotations.NullMarked;
