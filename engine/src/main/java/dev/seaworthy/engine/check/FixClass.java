package dev.seaworthy.engine.check;

import java.util.Locale;

/** What a mend may do to a running application. */
public enum FixClass {
  /** The same behaviour in production or a tighter one, with no lock-in. */
  SAFE,
  /** Can break logins, redirects or links until the rest follows. */
  UNSAFE,
  /** Needs a person: rotate a key, choose a name. */
  MANUAL;

  /** The name as reports write it, in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
