package dev.seaworthy.passwords;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes and checks stored passwords with a list of hashers, of which the first is preferred.
 *
 * <p>Same answers as Django 5.2's {@code make_password} and {@code verify_password} under the
 * setting PASSWORD_HASHERS. Immutable and thread-safe.
 *
 * <pre>{@code
 * Passwords passwords = Passwords.withDjangoDefaults(new SecureRandom());
 * Passwords.Verdict verdict = passwords.verify(typed, user.password());
 * if (verdict.matches() && verdict.mustUpdate()) {
 *   users.store(user.withPassword(passwords.make(typed)));
 * }
 * }</pre>
 */
public final class Passwords {

  /** Starts a text that no password matches. Source: Django 5.2, UNUSABLE_PASSWORD_PREFIX. */
  public static final String UNUSABLE_PREFIX = "!";

  /** Random characters behind it. Source: Django 5.2, UNUSABLE_PASSWORD_SUFFIX_LENGTH. */
  private static final int UNUSABLE_SUFFIX = 40;

  private final List<PasswordHasher> hashers;
  private final SecureRandom random;

  private Passwords(List<PasswordHasher> hashers, SecureRandom random) {
    this.hashers = List.copyOf(hashers);
    this.random = random;
  }

  /**
   * What a check gave.
   *
   * @param matches whether it is the password
   * @param mustUpdate whether the stored text should be made anew, now that the password is at hand
   */
  public record Verdict(boolean matches, boolean mustUpdate) {}

  /**
   * With hashers of your own.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Passwords with(List<PasswordHasher> hashers, SecureRandom random) {
    if (hashers.isEmpty()) {
      throw new IllegalArgumentException("passwords: no hasher is given; give at least one");
    }
    return new Passwords(hashers, random);
  }

  /** With Django's list, order and work factors. Source: Django 5.2, PASSWORD_HASHERS. */
  public static Passwords withDjangoDefaults(SecureRandom random) {
    return with(
        List.of(
            Pbkdf2.with(Pbkdf2.Digest.SHA_256),
            Pbkdf2.with(Pbkdf2.Digest.SHA_1),
            Argon2.withDefaults(),
            Bcrypt.with(true),
            Scrypt.withDefaults()),
        random);
  }

  /**
   * A text to store for a password, by the preferred hasher with a new salt.
   *
   * @throws IllegalArgumentException if the hasher cannot take the password
   */
  public String make(String password) {
    PasswordHasher preferred = hashers.get(0);
    return preferred.encode(password, preferred.newSalt(random));
  }

  /** A text to store for a user who has no password; random, so that no token outlives it. */
  public String makeUnusable() {
    return UNUSABLE_PREFIX + Salts.text(random, UNUSABLE_SUFFIX);
  }

  /** Whether a stored text may belong to a password, as far as its first character tells. */
  public static boolean isUsable(@Nullable String stored) {
    return stored == null || !stored.startsWith(UNUSABLE_PREFIX);
  }

  /**
   * Checks a password. One that cannot match costs about as much as one that could, so that the
   * time does not tell who has an account.
   *
   * @param password what was typed, null if nothing was
   * @param stored the text from the database, null if there is no such user
   */
  public Verdict verify(@Nullable String password, @Nullable String stored) {
    PasswordHasher preferred = hashers.get(0);
    Optional<PasswordHasher> owner =
        password == null || stored == null || !isUsable(stored)
            ? Optional.empty()
            : hasherOf(stored);
    if (password == null || stored == null || owner.isEmpty()) {
      preferred.encode(Salts.text(random, UNUSABLE_SUFFIX), preferred.newSalt(random));
      return new Verdict(false, false);
    }
    boolean changed = !owner.get().algorithm().equals(preferred.algorithm());
    boolean mustUpdate = changed || preferred.mustUpdate(stored);
    boolean matches = owner.get().verify(password, stored);
    if (!matches && !changed && mustUpdate && StoredText.isPassword(password)) {
      preferred.evenOut(password, stored);
    }
    return new Verdict(matches, mustUpdate);
  }

  /** What may be shown of a stored text; empty if it is of no hasher in the list. */
  public Map<String, String> summary(String stored) {
    return hasherOf(stored).map(hasher -> hasher.summary(stored)).orElse(Map.of());
  }

  /**
   * The hasher that a text names before its first {@code $}. Old forms without salt have no name of
   * their own and so no hasher: {@code md5$$...}, {@code sha1$$...} and 32 bare characters. Source:
   * Django 5.2, {@code identify_hasher}.
   */
  private Optional<PasswordHasher> hasherOf(String stored) {
    boolean unsalted =
        (stored.length() == 37 && stored.startsWith("md5$$"))
            || (stored.length() == 46 && stored.startsWith("sha1$$"));
    int end = stored.indexOf('$');
    if (unsalted || end < 0) {
      return Optional.empty();
    }
    String algorithm = stored.substring(0, end);
    return hashers.stream().filter(each -> each.algorithm().equals(algorithm)).findFirst();
  }
}
