package dev.seaworthy.passwords;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.spec.InvalidKeySpecException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 (RFC 8018) from the JDK: {@code algorithm$iterations$salt$hash}.
 *
 * <p>Source: Django 5.2, PBKDF2PasswordHasher and PBKDF2SHA1PasswordHasher.
 *
 * @param digest the hash function inside
 * @param iterations how often it runs; 1 to {@link WorkLimits#MAX_ITERATIONS}
 */
public record Pbkdf2(Digest digest, int iterations) implements PasswordHasher {

  /** Source: Django 5.2, iterations of both hashers. */
  public static final int DEFAULT_ITERATIONS = 1_000_000;

  /** The hash function inside. */
  public enum Digest {
    /** Django's default algorithm, {@code pbkdf2_sha256}. */
    SHA_256("pbkdf2_sha256", "PBKDF2WithHmacSHA256", 256),
    /** {@code pbkdf2_sha1}, for texts from elsewhere. */
    SHA_1("pbkdf2_sha1", "PBKDF2WithHmacSHA1", 160);

    private final String algorithm;
    private final String javaName;
    private final int bits;

    Digest(String algorithm, String javaName, int bits) {
      this.algorithm = algorithm;
      this.javaName = javaName;
      this.bits = bits;
    }
  }

  /** Checks the iterations. */
  public Pbkdf2 {
    if (iterations < 1 || iterations > WorkLimits.MAX_ITERATIONS) {
      throw new IllegalArgumentException(
          "PBKDF2: " + iterations + " iterations; use 1 to " + WorkLimits.MAX_ITERATIONS);
    }
  }

  /** With Django's iterations. */
  public static Pbkdf2 with(Digest digest) {
    return new Pbkdf2(digest, DEFAULT_ITERATIONS);
  }

  @Override
  public String algorithm() {
    return digest.algorithm;
  }

  @Override
  public String newSalt(SecureRandom random) {
    return Salts.random(random);
  }

  @Override
  public String encode(String password, String salt) {
    Salts.check(salt);
    StoredText.utf8(password);
    PBEKeySpec spec =
        new PBEKeySpec(password.toCharArray(), StoredText.utf8(salt), iterations, digest.bits);
    try {
      byte[] hash = SecretKeyFactory.getInstance(digest.javaName).generateSecret(spec).getEncoded();
      return String.join(
          "$",
          algorithm(),
          Integer.toString(iterations),
          salt,
          Base64.getEncoder().encodeToString(hash));
    } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
      throw new IllegalStateException(
          "JDK: no provider offers " + digest.javaName + "; add one", e);
    } finally {
      spec.clearPassword();
    }
  }

  @Override
  public boolean verify(String password, String stored) {
    return StoredText.isPassword(password)
        && parts(stored)
            .filter(Parts::hasSalt)
            .map(parts -> parts.hasher(digest).encode(password, parts.salt()))
            .filter(again -> StoredText.same(again, stored))
            .isPresent();
  }

  @Override
  public boolean mustUpdate(String stored) {
    return parts(stored)
        .filter(parts -> parts.iterations() == iterations && !Salts.isTooShort(parts.salt()))
        .isEmpty();
  }

  @Override
  public Map<String, String> summary(String stored) {
    Map<String, String> shown = new LinkedHashMap<>();
    parts(stored)
        .ifPresent(
            parts -> {
              shown.put("algorithm", algorithm());
              shown.put("iterations", Integer.toString(parts.iterations()));
              shown.put("salt", StoredText.masked(parts.salt()));
              shown.put("hash", StoredText.masked(parts.hash()));
            });
    return shown;
  }

  @Override
  public void evenOut(String password, String stored) {
    parts(stored)
        .filter(parts -> parts.iterations() < iterations && parts.hasSalt())
        .ifPresent(
            parts ->
                new Pbkdf2(digest, iterations - parts.iterations()).encode(password, parts.salt()));
  }

  private Optional<Parts> parts(String stored) {
    return StoredText.parts(stored, algorithm(), 4)
        .map(parts -> new Parts(StoredText.positive(parts[1]), parts[2], parts[3]))
        .filter(parts -> parts.iterations() > 0)
        .filter(parts -> parts.iterations() <= WorkLimits.MAX_ITERATIONS);
  }

  private record Parts(int iterations, String salt, String hash) {
    boolean hasSalt() {
      return !salt.isEmpty() && StoredText.isPassword(salt);
    }

    Pbkdf2 hasher(Digest digest) {
      return new Pbkdf2(digest, iterations);
    }
  }
}
