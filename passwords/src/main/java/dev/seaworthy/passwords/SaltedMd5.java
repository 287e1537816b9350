package dev.seaworthy.passwords;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One round of MD5: {@code md5$salt$hash}. It protects nothing; test suites use it for speed, and
 * old tables may still hold it. It is in no default list here or in Django 5.2.
 *
 * <p>Source: Django 5.2, MD5PasswordHasher. CWE-916.
 */
public record SaltedMd5() implements PasswordHasher {

  /** Less of the salt is shown than elsewhere. Source: Django 5.2, safe_summary. */
  private static final int SHOWN_SALT = 2;

  @Override
  public String algorithm() {
    return "md5";
  }

  @Override
  public String newSalt(SecureRandom random) {
    return Salts.random(random);
  }

  @Override
  public String encode(String password, String salt) {
    Salts.check(salt);
    try {
      MessageDigest digest = MessageDigest.getInstance("MD5");
      digest.update(StoredText.utf8(salt));
      digest.update(StoredText.utf8(password));
      return algorithm() + "$" + salt + "$" + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("JDK: no provider offers MD5; add one", e);
    }
  }

  @Override
  public boolean verify(String password, String stored) {
    return StoredText.isPassword(password)
        && parts(stored)
            .map(parts -> parts[1])
            .filter(salt -> !salt.isEmpty() && StoredText.isPassword(salt))
            .filter(salt -> StoredText.same(encode(password, salt), stored))
            .isPresent();
  }

  @Override
  public boolean mustUpdate(String stored) {
    return parts(stored).filter(parts -> !Salts.isTooShort(parts[1])).isEmpty();
  }

  @Override
  public Map<String, String> summary(String stored) {
    Map<String, String> shown = new LinkedHashMap<>();
    parts(stored)
        .ifPresent(
            parts -> {
              shown.put("algorithm", algorithm());
              shown.put("salt", StoredText.masked(parts[1], SHOWN_SALT));
              shown.put("hash", StoredText.masked(parts[2]));
            });
    return shown;
  }

  private Optional<String[]> parts(String stored) {
    return StoredText.parts(stored, algorithm(), 3);
  }
}
