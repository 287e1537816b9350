package dev.seaworthy.readers.django.value;

/** The objects of which there is one. */
public enum Singleton implements PythonObject {
  NONE("NoneType"),
  ELLIPSIS("ellipsis"),
  NOT_IMPLEMENTED("NotImplementedType");

  private final String type;

  Singleton(String type) {
    this.type = type;
  }

  @Override
  public String typeName() {
    return type;
  }
}
