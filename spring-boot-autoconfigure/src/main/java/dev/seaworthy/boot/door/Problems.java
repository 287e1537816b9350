package dev.seaworthy.boot.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes down what is wrong with the properties, so that all of it is told at once. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /**
   * One property that cannot be used.
   *
   * @param property its whole name
   * @param seen what is wrong, without the value
   * @param mend what to write; empty if the text of {@code seen} says so
   */
  record Problem(String property, String seen, String mend) {}

  void add(String property, String seen, String mend) {
    found.add(new Problem("seaworthy." + property, seen, mend));
  }

  /** What a value makes, or a replacement if it makes nothing. */
  <T> T orElse(String property, Supplier<T> made, T otherwise) {
    return read(property, made).orElse(otherwise);
  }

  /** What a value makes; empty, with a problem, if it makes nothing. */
  <T> Optional<T> read(String property, Supplier<T> made) {
    try {
      return Optional.of(made.get());
    } catch (IllegalArgumentException e) {
      String[] parts = String.valueOf(e.getMessage()).split("; ", 2);
      add(property, parts[0], parts.length > 1 ? parts[1] : "correct it");
      return Optional.empty();
    }
  }

  /**
   * Fails if anything was found.
   *
   * @throws InvalidDoorException naming all of it
   */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidDoorException(found);
    }
  }
}
