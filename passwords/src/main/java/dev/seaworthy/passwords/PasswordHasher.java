package dev.seaworthy.passwords;

import java.security.SecureRandom;
import java.util.Map;

/** One way of storing passwords, with its work factors. Immutable and thread-safe. */
public sealed interface PasswordHasher permits Argon2, Bcrypt, Pbkdf2, SaltedMd5, Scrypt {

  /** What stands before the first {@code $} of its texts. */
  String algorithm();

  /** A new salt of at least 128 bits, in the form that {@link #encode} takes. */
  String newSalt(SecureRandom random);

  /**
   * The text to store.
   *
   * @throws IllegalArgumentException if the salt is empty, holds {@code $} or has another form than
   *     the algorithm's, or if the algorithm cannot take the password
   */
  String encode(String password, String salt);

  /**
   * Whether a password belongs to a stored text of this algorithm, with whatever work factors that
   * text names. A text that cannot be read, or is over {@link WorkLimits}, matches nothing. The
   * comparison takes constant time.
   */
  boolean verify(String password, String stored);

  /**
   * Whether a stored text of this algorithm differs from what this hasher would write: other work
   * factors, higher ones as well as lower, a salt that is too short, or a text that cannot be read.
   */
  boolean mustUpdate(String stored);

  /**
   * What may be shown of a stored text, in order: work factors whole, salt and hash by their first
   * characters only. Empty if the text cannot be read.
   */
  Map<String, String> summary(String stored);

  /**
   * Does the work by which {@link #encode} is dearer than {@link #verify} was for this text, so
   * that a refusal takes as long for an old text as for a new one. Nothing for those algorithms for
   * which that cannot be told (in Django too).
   */
  default void evenOut(String password, String stored) {}
}
