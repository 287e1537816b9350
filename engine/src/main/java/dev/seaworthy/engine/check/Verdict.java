package dev.seaworthy.engine.check;

import java.util.Optional;

/** What a rule says of one value in force. */
public sealed interface Verdict {
  /** Nothing wrong with it. */
  record Fine() implements Verdict {}

  /**
   * Something is wrong with it.
   *
   * @param message what is wrong, as the end of a sentence about the value: {@code lasts 1d}; no
   *     secret in it
   * @param severity how bad it is here, where that differs from the check's own; else empty
   * @param confidence how sure that is, where that differs from the check's own; else empty
   */
  record Flawed(String message, Optional<Severity> severity, Optional<Confidence> confidence)
      implements Verdict {
    /** The same flaw, this bad here. */
    public Flawed at(Severity here) {
      return new Flawed(message, Optional.of(here), confidence);
    }

    /** The same flaw, this sure. */
    public Flawed with(Confidence here) {
      return new Flawed(message, severity, Optional.of(here));
    }
  }

  /** Nothing wrong. */
  static Verdict fine() {
    return new Fine();
  }

  /** Something wrong, as bad as the check says. */
  static Flawed flawed(String message) {
    return new Flawed(message, Optional.empty(), Optional.empty());
  }
}
