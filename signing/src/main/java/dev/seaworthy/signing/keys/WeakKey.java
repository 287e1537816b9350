package dev.seaworthy.signing.keys;

import java.util.Set;

/**
 * A key of a ring that is too easy to guess.
 *
 * @param place {@code SECRET_KEY}, or {@code SECRET_KEY_FALLBACKS[n]} counted from zero
 * @param faults what is wrong with it, at least one thing
 */
public record WeakKey(String place, Set<KeyFault> faults) {

  /** Copies the faults. */
  public WeakKey {
    faults = Set.copyOf(faults);
  }

  /** Django's id for this finding: security.W009 for the current key, security.W025 for others. */
  public String checkId() {
    return place.equals(KeyRing.KEY_NAME) ? "security.W009" : "security.W025";
  }
}
