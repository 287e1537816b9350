package dev.seaworthy.readers.django.value;

/** {@code True} or {@code False}. */
public enum Bool implements PythonObject {
  TRUE,
  FALSE;

  /** The object for a Java boolean. */
  public static Bool of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** The Java boolean. */
  public boolean value() {
    return this == TRUE;
  }

  @Override
  public String typeName() {
    return "bool";
  }
}
