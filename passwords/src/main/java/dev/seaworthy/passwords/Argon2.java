package dev.seaworthy.passwords;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2 (RFC 9106): {@code argon2$argon2id$v=19$m=102400,t=2,p=8$salt$hash}.
 *
 * <p>Writes Argon2id, version 19, with a hash of 32 bytes; reads the variants i and d and version
 * 16 too, and asks for an update of them. Source: Django 5.2, Argon2PasswordHasher.
 *
 * @param timeCost passes; 1 to {@link WorkLimits#MAX_PASSES}
 * @param memoryCost memory in KiB; 8 for each lane to {@link WorkLimits#MAX_KIBIBYTES}
 * @param parallelism lanes; 1 to {@link WorkLimits#MAX_PASSES}. They run one after the other here
 */
public record Argon2(int timeCost, int memoryCost, int parallelism) implements PasswordHasher {

  /** Bytes of the hash. Source: argon2-cffi, DEFAULT_HASH_LENGTH, which Django takes. */
  private static final int HASH_BYTES = 32;

  /** Least bytes of a salt. Source: the reference implementation, ARGON2_MIN_SALT_LENGTH. */
  private static final int LEAST_SALT_BYTES = 8;

  /** Least KiB for each lane. Source: RFC 9106 section 3.1. */
  private static final int LEAST_KIBIBYTES = 8;

  /** Checks the work factors. */
  public Argon2 {
    if (!isAllowed(timeCost, memoryCost, parallelism)) {
      throw new IllegalArgumentException(
          "Argon2: t="
              + timeCost
              + ", m="
              + memoryCost
              + ", p="
              + parallelism
              + "; use at least 8 KiB a lane, and less memory, fewer passes or fewer lanes");
    }
  }

  /** With Django's work factors: t 2, m 102400, p 8. Source: Django 5.2. */
  public static Argon2 withDefaults() {
    return new Argon2(2, 102_400, 8);
  }

  @Override
  public String algorithm() {
    return Argon2Text.ALGORITHM;
  }

  @Override
  public String newSalt(SecureRandom random) {
    return Salts.random(random);
  }

  @Override
  public String encode(String password, String salt) {
    byte[] saltBytes = StoredText.utf8(salt);
    if (saltBytes.length < LEAST_SALT_BYTES) {
      throw new IllegalArgumentException(
          "Argon2 salt: it has " + saltBytes.length + " bytes; use at least " + LEAST_SALT_BYTES);
    }
    Argon2Text text =
        new Argon2Text(
            Argon2Text.Variety.ARGON2ID,
            Argon2Parameters.ARGON2_VERSION_13,
            this,
            Base64.getEncoder().withoutPadding().encodeToString(saltBytes),
            HASH_BYTES);
    return text.with(hash(password, text));
  }

  @Override
  public boolean verify(String password, String stored) {
    return StoredText.isPassword(password)
        && parts(stored)
            .filter(text -> text.salt().length >= LEAST_SALT_BYTES)
            .map(text -> text.with(hash(password, text)))
            .filter(again -> StoredText.same(again, stored))
            .isPresent();
  }

  @Override
  public boolean mustUpdate(String stored) {
    return parts(stored)
        .filter(text -> text.variety() == Argon2Text.Variety.ARGON2ID)
        .filter(text -> text.version() == Argon2Parameters.ARGON2_VERSION_13)
        .filter(text -> text.work().equals(this) && text.hashBytes() == HASH_BYTES)
        .filter(text -> !Salts.isTooShort(latin(text.salt())))
        .isEmpty();
  }

  @Override
  public Map<String, String> summary(String stored) {
    Map<String, String> shown = new LinkedHashMap<>();
    parts(stored)
        .ifPresent(
            text -> {
              shown.put("algorithm", algorithm());
              shown.put("variety", text.variety().text());
              shown.put("version", Integer.toString(text.version()));
              shown.put("memory cost", Integer.toString(text.work().memoryCost));
              shown.put("time cost", Integer.toString(text.work().timeCost));
              shown.put("parallelism", Integer.toString(text.work().parallelism));
              shown.put("salt", StoredText.masked(latin(text.salt())));
              shown.put("hash", StoredText.masked(stored.substring(stored.lastIndexOf('$') + 1)));
            });
    return shown;
  }

  static boolean isAllowed(int time, int memory, int lanes) {
    return time > 0
        && time <= WorkLimits.MAX_PASSES
        && lanes > 0
        && lanes <= WorkLimits.MAX_PASSES
        && memory >= LEAST_KIBIBYTES * lanes
        && memory <= WorkLimits.MAX_KIBIBYTES;
  }

  private static String hash(String password, Argon2Text text) {
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(text.variety().number())
            .withVersion(text.version())
            .withIterations(text.work().timeCost)
            .withMemoryAsKB(text.work().memoryCost)
            .withParallelism(text.work().parallelism)
            .withSalt(text.salt())
            .build();
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(parameters);
    byte[] hash = new byte[text.hashBytes()];
    generator.generateBytes(StoredText.utf8(password), hash);
    return Base64.getEncoder().withoutPadding().encodeToString(hash);
  }

  private static Optional<Argon2Text> parts(String stored) {
    return stored.length() > WorkLimits.MAX_STORED ? Optional.empty() : Argon2Text.read(stored);
  }

  private static String latin(byte[] salt) {
    return new String(salt, StandardCharsets.ISO_8859_1);
  }
}
