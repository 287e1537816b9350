package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Traced;

/** A function together with the object it was looked up on. */
record BoundMethod(Traced self, Traced function) implements PythonObject {
  @Override
  public String typeName() {
    return "method";
  }
}
