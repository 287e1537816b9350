package dev.seaworthy.passwords;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.BCrypt;

/**
 * bcrypt, with or without hashing the password first: {@code bcrypt_sha256$$2b$12$saltAndHash}.
 *
 * <p>Source: Django 5.2, BCryptSHA256PasswordHasher and BCryptPasswordHasher. Alone, bcrypt sees 72
 * bytes of a password; a longer one is refused here, as bcrypt 5 for Python does, where older
 * builds cut it. A salt is bcrypt's own text, {@code $2b$12$} and 22 characters, and names the
 * version and the cost that {@link #encode} uses.
 *
 * @param hashedFirst whether the hex text of SHA-256 stands in for the password ({@code
 *     bcrypt_sha256}, the one to take) or the password itself is used ({@code bcrypt})
 * @param cost the power of two of the rounds for new texts; 4 to {@link WorkLimits#MAX_BCRYPT_COST}
 */
public record Bcrypt(boolean hashedFirst, int cost) implements PasswordHasher {

  /** Source: Django 5.2, rounds. */
  public static final int DEFAULT_COST = 12;

  /**
   * What bcrypt can take. Source: Provos and Mazieres, A Future-Adaptable Password Scheme, 1999.
   */
  private static final int MAX_PASSWORD_BYTES = 72;

  /** The password counts with the zero byte that ends it in C, as in {@code $2b$}. */
  private static final boolean ENDED_BY_ZERO = true;

  private static final int LEAST_COST = 4;
  private static final int SALT_BYTES = 16;

  /** The last of bcrypt's 24 bytes was never written by the first implementation, nor since. */
  private static final int HASH_BYTES = 23;

  private static final Pattern SALT =
      Pattern.compile("(\\$2[abxy])\\$(\\d\\d)\\$([./A-Za-z0-9]{22})([./A-Za-z0-9]{31})?");

  /** Checks the cost. */
  public Bcrypt {
    if (cost < LEAST_COST || cost > WorkLimits.MAX_BCRYPT_COST) {
      throw new IllegalArgumentException(
          "bcrypt: cost " + cost + "; use 4 to " + WorkLimits.MAX_BCRYPT_COST);
    }
  }

  /** With Django's cost. */
  public static Bcrypt with(boolean hashedFirst) {
    return new Bcrypt(hashedFirst, DEFAULT_COST);
  }

  @Override
  public String algorithm() {
    return hashedFirst ? "bcrypt_sha256" : "bcrypt";
  }

  @Override
  public String newSalt(SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return "$2b$" + twoDigits(cost) + "$" + BcryptBase64.encode(salt);
  }

  @Override
  public String encode(String password, String salt) {
    Matcher parts = SALT.matcher(salt);
    int rounds = parts.matches() ? StoredText.positive(parts.group(2)) : 0;
    if (rounds < LEAST_COST || rounds > WorkLimits.MAX_BCRYPT_COST) {
      throw new IllegalArgumentException(
          "bcrypt salt of "
              + salt.length()
              + " characters: write $2b$, a cost of two digits, $"
              + " and 22 characters");
    }
    byte[] input = input(password);
    if (input.length > MAX_PASSWORD_BYTES) {
      throw new IllegalArgumentException(
          "bcrypt: the password has " + input.length + " bytes; at most 72 count, hash it first");
    }
    byte[] saltBytes = BcryptBase64.decode(parts.group(3), SALT_BYTES);
    byte[] hash =
        Arrays.copyOf(BCrypt.generate(input, saltBytes, rounds, ENDED_BY_ZERO), HASH_BYTES);
    return String.join("$", algorithm() + "$" + parts.group(1), twoDigits(rounds), "")
        + BcryptBase64.encode(saltBytes)
        + BcryptBase64.encode(hash);
  }

  @Override
  public boolean verify(String password, String stored) {
    return StoredText.isPassword(password)
        && input(password).length <= MAX_PASSWORD_BYTES
        && parts(stored)
            .filter(parts -> parts.end() > parts.start(4))
            .map(parts -> encode(password, parts.group()))
            .filter(again -> StoredText.same(again, stored))
            .isPresent();
  }

  @Override
  public boolean mustUpdate(String stored) {
    return parts(stored).filter(parts -> StoredText.positive(parts.group(2)) == cost).isEmpty();
  }

  @Override
  public Map<String, String> summary(String stored) {
    Map<String, String> shown = new LinkedHashMap<>();
    parts(stored)
        .ifPresent(
            parts -> {
              shown.put("algorithm", algorithm());
              shown.put("work factor", Integer.toString(StoredText.positive(parts.group(2))));
              shown.put("salt", StoredText.masked(parts.group(3)));
              shown.put("checksum", StoredText.masked(parts.group(4)));
            });
    return shown;
  }

  /** Repeats the cheaper computation until both together cost as much as one of this hasher. */
  @Override
  public void evenOut(String password, String stored) {
    if (input(password).length > MAX_PASSWORD_BYTES) {
      return;
    }
    parts(stored)
        .ifPresent(
            parts -> {
              int lower = StoredText.positive(parts.group(2));
              for (int left = (1 << Math.max(0, cost - lower)) - 1; left > 0; left--) {
                encode(password, parts.group());
              }
            });
  }

  private Optional<Matcher> parts(String stored) {
    return StoredText.parts(stored, algorithm(), 2)
        .map(parts -> SALT.matcher(parts[1]))
        .filter(parts -> parts.matches() && parts.group(4) != null)
        .filter(parts -> StoredText.positive(parts.group(2)) >= LEAST_COST)
        .filter(parts -> StoredText.positive(parts.group(2)) <= WorkLimits.MAX_BCRYPT_COST);
  }

  private byte[] input(String password) {
    byte[] bytes = StoredText.utf8(password);
    if (!hashedFirst) {
      return bytes;
    }
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("JDK: no provider offers SHA-256; add one", e);
    }
  }

  private static String twoDigits(int number) {
    return (number < 10 ? "0" : "") + number;
  }
}
