package dev.seaworthy.readers.django.value;

/** A Python object and the outside things on which it depends. */
public record Traced(PythonObject object, Trace trace) {

  /** {@code None}, from nowhere. */
  public static final Traced NONE = new Traced(Singleton.NONE, Trace.NONE);

  /** An object that depends on nothing outside. */
  public static Traced of(PythonObject object) {
    return new Traced(object, Trace.NONE);
  }

  /** A boolean that depends on nothing outside. */
  public static Traced of(boolean value) {
    return of(Bool.of(value));
  }

  /** Text that depends on nothing outside. */
  public static Traced of(String value) {
    return of(new Text(value));
  }

  /** A whole number that depends on nothing outside. */
  public static Traced of(long value) {
    return of(Int.of(value));
  }

  /** The same object, depending on more. */
  public Traced with(Trace more) {
    return trace.covers(more) ? this : new Traced(object, trace.and(more));
  }

  /** Whether nothing at all is known of the object. */
  public boolean isUnknown() {
    return object instanceof Unknown;
  }

  /** Whether it is {@code None}. */
  public boolean isNone() {
    return object == Singleton.NONE;
  }

  @Override
  public String toString() {
    return object.typeName() + trace;
  }
}
