package dev.seaworthy.readers.django.evaluate;

/** A run that used up its steps or its time; ends the run. */
final class Exhausted extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Exhausted(String what) {
    super(what, null, false, false);
  }
}
