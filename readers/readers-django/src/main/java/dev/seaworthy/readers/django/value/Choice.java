package dev.seaworthy.readers.django.value;

import java.util.List;

/**
 * One of several objects, and why it cannot be told which.
 *
 * @param alternatives at least two, none of them unknown or a choice itself
 * @param why what decides
 */
public record Choice(List<Traced> alternatives, Unknown why) implements PythonObject {

  /** Beyond so many alternatives a value is unknown. */
  public static final int MOST = 8;

  /** Copies the alternatives. */
  public Choice {
    alternatives = List.copyOf(alternatives);
  }

  @Override
  public String typeName() {
    return "choice";
  }
}
