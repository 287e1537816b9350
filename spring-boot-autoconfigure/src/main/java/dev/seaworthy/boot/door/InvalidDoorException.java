package dev.seaworthy.boot.door;

import java.util.List;

/** Some of the {@code seaworthy.*} properties cannot be used. */
final class InvalidDoorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problems.Problem> problems;

  InvalidDoorException(List<Problems.Problem> problems) {
    super(problems.size() + " of the seaworthy.* properties cannot be used: " + problems);
    this.problems = List.copyOf(problems);
  }

  List<Problems.Problem> problems() {
    return problems;
  }
}
