package dev.seaworthy.readers.django.value;

/** An object as the evaluated program sees it. */
public interface PythonObject {

  /** What {@code type(x).__name__} says. */
  String typeName();
}
