package dev.seaworthy.checks.secrets;

import java.util.Optional;

/** Tells other areas whether a name and a value beside each other are a secret in clear. */
public final class WrittenSecret {
  private WrittenSecret() {}

  /**
   * Kind and length of the secret; empty where the name promises none, or the value is none.
   *
   * @param name the name of a variable, an argument or a property
   * @param value as written; never shown
   */
  public static Optional<String> in(String name, String value) {
    SecretValue said = SecretValue.of(value);
    boolean promised = SecretName.of(name.replace("__", ".")).isPresent();
    boolean written = said.isOwn() || said.isPublished();
    boolean plain = !value.contains("$") && !NoSecret.is(value);
    return (promised && written && plain) || said.isProviders()
        ? Optional.of(said.shown())
        : Optional.empty();
  }
}
