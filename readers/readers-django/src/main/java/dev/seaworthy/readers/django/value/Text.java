package dev.seaworthy.readers.django.value;

/** A string. It may be a secret, so it does not print itself. */
public record Text(String value) implements PythonObject {
  @Override
  public String typeName() {
    return "str";
  }

  @Override
  public String toString() {
    return "Text[" + value.length() + "]";
  }
}
