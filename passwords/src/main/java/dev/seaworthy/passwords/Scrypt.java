package dev.seaworthy.passwords;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.crypto.generators.SCrypt;

/**
 * scrypt (RFC 7914): {@code scrypt$N$salt$r$p$hash}.
 *
 * <p>Source: Django 5.2, ScryptPasswordHasher.
 *
 * @param workFactor N, a power of two over 1
 * @param blockSize r; 128 * N * r bytes must stay under {@link WorkLimits#MAX_KIBIBYTES}
 * @param parallelism p, 1 to {@link WorkLimits#MAX_PASSES}; the lanes run one after the other here
 */
public record Scrypt(int workFactor, int blockSize, int parallelism) implements PasswordHasher {

  /** Bytes of the hash. Source: Django 5.2, dklen. */
  private static final int HASH_BYTES = 64;

  /** Checks the work factors. */
  public Scrypt {
    if (!isAllowed(workFactor, blockSize, parallelism)) {
      throw new IllegalArgumentException(
          "scrypt: N="
              + workFactor
              + ", r="
              + blockSize
              + ", p="
              + parallelism
              + "; use a power of two for N and less memory or fewer lanes");
    }
  }

  /** With Django's work factors: N 16384, r 8, p 5. Source: Django 5.2. */
  public static Scrypt withDefaults() {
    return new Scrypt(1 << 14, 8, 5);
  }

  @Override
  public String algorithm() {
    return "scrypt";
  }

  @Override
  public String newSalt(SecureRandom random) {
    return Salts.random(random);
  }

  @Override
  public String encode(String password, String salt) {
    Salts.check(salt);
    byte[] hash =
        SCrypt.generate(
            StoredText.utf8(password),
            StoredText.utf8(salt),
            workFactor,
            blockSize,
            parallelism,
            HASH_BYTES);
    return String.join(
        "$",
        algorithm(),
        Integer.toString(workFactor),
        salt,
        Integer.toString(blockSize),
        Integer.toString(parallelism),
        Base64.getEncoder().encodeToString(hash));
  }

  @Override
  public boolean verify(String password, String stored) {
    return StoredText.isPassword(password)
        && parts(stored)
            .filter(parts -> !parts.salt().isEmpty() && StoredText.isPassword(parts.salt()))
            .map(parts -> parts.hasher().encode(password, parts.salt()))
            .filter(again -> StoredText.same(again, stored))
            .isPresent();
  }

  @Override
  public boolean mustUpdate(String stored) {
    return parts(stored).filter(parts -> parts.hasher().equals(this)).isEmpty();
  }

  @Override
  public Map<String, String> summary(String stored) {
    Map<String, String> shown = new LinkedHashMap<>();
    parts(stored)
        .ifPresent(
            parts -> {
              shown.put("algorithm", algorithm());
              shown.put("work factor", Integer.toString(parts.hasher().workFactor));
              shown.put("block size", Integer.toString(parts.hasher().blockSize));
              shown.put("parallelism", Integer.toString(parts.hasher().parallelism));
              shown.put("salt", StoredText.masked(parts.salt()));
              shown.put("hash", StoredText.masked(parts.hash()));
            });
    return shown;
  }

  private Optional<Parts> parts(String stored) {
    Optional<String[]> split = StoredText.parts(stored, algorithm(), 6);
    if (split.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = split.get();
    int work = StoredText.positive(parts[1]);
    int block = StoredText.positive(parts[3]);
    int lanes = StoredText.positive(parts[4]);
    return isAllowed(work, block, lanes)
        ? Optional.of(new Parts(new Scrypt(work, block, lanes), parts[2], parts[5]))
        : Optional.empty();
  }

  private static boolean isAllowed(int work, int block, int lanes) {
    boolean powerOfTwo = work > 1 && Integer.bitCount(work) == 1;
    long kibibytes = (long) work * block / 8;
    // RFC 7914 section 2: N must be less than 2^(128 * r / 8).
    boolean blockSuffices = block > 1 || work < 1 << 16;
    return powerOfTwo
        && block > 0
        && block <= WorkLimits.MAX_SCRYPT_BLOCK
        && blockSuffices
        && kibibytes <= WorkLimits.MAX_KIBIBYTES
        && lanes > 0
        && lanes <= WorkLimits.MAX_PASSES;
  }

  private record Parts(Scrypt hasher, String salt, String hash) {}
}
