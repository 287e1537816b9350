package dev.seaworthy.boot.values;

/** A value was to be kept in a signed cookie whose class is not on the list. */
public final class NotAllowedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String type;

  NotAllowedException(Class<?> type) {
    super(
        "a value of "
            + type.getName()
            + " may not stand in a signed cookie; keep its id there, or declare a bean of type"
            + " AllowedType for it");
    this.type = type.getName();
  }

  /** The name of the class. */
  public String type() {
    return type;
  }
}
