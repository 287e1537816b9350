package dev.seaworthy.readers.django.value;

/**
 * An item of a container, or the value of a name, that may not be there at all.
 *
 * @param present what it is if it is there
 * @param why what decides
 */
public record Perhaps(Traced present, Unknown why) implements PythonObject {
  @Override
  public String typeName() {
    return "perhaps";
  }
}
