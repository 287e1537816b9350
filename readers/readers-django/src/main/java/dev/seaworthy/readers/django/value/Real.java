package dev.seaworthy.readers.django.value;

/** A floating-point number. */
public record Real(double value) implements PythonObject {
  @Override
  public String typeName() {
    return "float";
  }
}
