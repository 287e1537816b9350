package dev.seaworthy.readers.django.value;

/** A bytes object, one character for each byte. It may be a secret, so it does not print itself. */
public record ByteText(String latin1) implements PythonObject {
  @Override
  public String typeName() {
    return "bytes";
  }

  @Override
  public String toString() {
    return "ByteText[" + latin1.length() + "]";
  }
}
