package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Traced;

/** A function that a decorator of the language marks. */
record Wrapped(Mark mark, Traced function) implements PythonObject {

  /** The three marks. */
  enum Mark {
    PROPERTY,
    STATIC,
    CLASS
  }

  @Override
  public String typeName() {
    return switch (mark) {
      case PROPERTY -> "property";
      case STATIC -> "staticmethod";
      case CLASS -> "classmethod";
    };
  }
}
