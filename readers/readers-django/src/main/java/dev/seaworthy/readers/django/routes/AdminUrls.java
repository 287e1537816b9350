package dev.seaworthy.readers.django.routes;

import dev.seaworthy.readers.django.value.PythonObject;

/** The {@code urls} of a site of Django's admin. */
enum AdminUrls implements PythonObject {
  URLS;

  @Override
  public String typeName() {
    return "tuple";
  }
}
