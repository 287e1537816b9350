package dev.seaworthy.readers.django.value;

import java.math.BigInteger;

/** A whole number. */
public record Int(BigInteger value) implements PythonObject {

  /** The object for a Java number. */
  public static Int of(long value) {
    return new Int(BigInteger.valueOf(value));
  }

  @Override
  public String typeName() {
    return "int";
  }
}
