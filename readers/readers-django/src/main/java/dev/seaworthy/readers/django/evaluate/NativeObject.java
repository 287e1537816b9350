package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Traced;
import java.util.Optional;

/** An object of a library, described in Java. What a method leaves empty is not supported by it. */
public interface NativeObject extends PythonObject {

  /** The value of an attribute; empty if there is none. */
  default Optional<Traced> attribute(Interpreter interpreter, String name) {
    return Optional.empty();
  }

  /** What a call of the object gives. */
  default Optional<Traced> call(Invocation invocation) {
    return Optional.empty();
  }

  /** What {@code object[index]} gives. */
  default Optional<Traced> item(Interpreter interpreter, Traced index) {
    return Optional.empty();
  }

  /** Does {@code object[index] = value}; false if that is not supported. */
  default boolean setItem(Interpreter interpreter, Traced index, Traced value) {
    return false;
  }

  /** What {@code needle in object} gives. */
  default Optional<Traced> contains(Interpreter interpreter, Traced needle) {
    return Optional.empty();
  }

  /** What an operator gives; {@code reflected} if this object stands on its right. */
  default Optional<Traced> operate(
      Interpreter interpreter, String operator, Traced other, boolean reflected) {
    return Optional.empty();
  }

  /** What {@code str(object)} gives. */
  default Optional<String> text() {
    return Optional.empty();
  }
}
