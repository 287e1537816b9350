package dev.seaworthy.readers.django.evaluate;

/** What {@code contextlib.suppress(…)} gives. */
public final class Suppressing implements NativeObject {
  @Override
  public String typeName() {
    return "suppress";
  }
}
