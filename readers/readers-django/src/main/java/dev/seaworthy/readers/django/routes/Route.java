package dev.seaworthy.readers.django.routes;

import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Site;
import dev.seaworthy.readers.django.value.Traced;

/**
 * One item of a list of URL patterns.
 *
 * @param form how the pattern is written
 * @param pattern the pattern
 * @param target a view, or what {@code include()} gives
 * @param site where the pattern stands
 */
record Route(Form form, Traced pattern, Traced target, Site site) implements PythonObject {

  /** How a pattern is written. */
  enum Form {
    /** {@code path("admin/", …)}. */
    PATH,
    /** {@code re_path(r"^admin/", …)}. */
    REGEX,
    /** {@code i18n_patterns(…)}, which puts the language in front. */
    LANGUAGE
  }

  @Override
  public String typeName() {
    return "URLPattern";
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
