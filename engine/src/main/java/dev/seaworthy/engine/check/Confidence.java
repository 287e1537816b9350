package dev.seaworthy.engine.check;

import java.util.Locale;

/** How sure a check is that what it found is what it says, apart from how bad that would be. */
public enum Confidence {
  /** Decided from the value in force. */
  CERTAIN,
  /** Decided from what such values usually mean. */
  LIKELY,
  /** Worth a look. */
  POSSIBLE;

  /** The name as reports write it, in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
