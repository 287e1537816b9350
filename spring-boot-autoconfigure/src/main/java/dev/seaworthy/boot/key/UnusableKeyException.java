package dev.seaworthy.boot.key;

import java.util.List;

/**
 * Something asked for the secret key, and there is none that anybody should sign with. Never shows
 * a key.
 */
public final class UnusableKeyException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<String> faults;

  UnusableKeyException(List<String> faults) {
    super("the secret key cannot be used: " + String.join("; ", faults));
    this.faults = List.copyOf(faults);
  }

  /** What is wrong, each with the setting's name and its place; at least one. */
  public List<String> faults() {
    return faults;
  }
}
