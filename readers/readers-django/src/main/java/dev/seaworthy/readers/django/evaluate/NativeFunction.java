package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.PythonObject;

/**
 * A function of a library.
 *
 * @param lenient whether it deals with unknown arguments itself; a strict one is unknown if an
 *     argument is, is called for each alternative of a choice, and depends on what they depend on
 */
public record NativeFunction(String name, boolean lenient, NativeCode code)
    implements PythonObject {

  /** A function that is called with known arguments only. */
  public static NativeFunction strict(String name, NativeCode code) {
    return new NativeFunction(name, false, code);
  }

  /** A function that deals with unknown arguments itself. */
  public static NativeFunction lenient(String name, NativeCode code) {
    return new NativeFunction(name, true, code);
  }

  @Override
  public String typeName() {
    return "builtin_function_or_method";
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
