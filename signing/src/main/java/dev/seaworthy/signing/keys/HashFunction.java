package dev.seaworthy.signing.keys;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A hash function to sign with. {@link #SHA_256} is Django's default since 3.1; the older ones are
 * here to read what older peers wrote.
 */
public enum HashFunction {
  /** Broken for collisions; an HMAC with it still stands, but choose another. RFC 6151. */
  MD5("md5", "MD5", 64),
  /** Django's {@code salted_hmac} uses it unless told otherwise. RFC 6194. */
  SHA_1("sha1", "SHA-1", 64),
  /** FIPS 180-4. */
  SHA_224("sha224", "SHA-224", 64),
  /** FIPS 180-4; what Django signs with. */
  SHA_256("sha256", "SHA-256", 64),
  /** FIPS 180-4. */
  SHA_384("sha384", "SHA-384", 128),
  /** FIPS 180-4. */
  SHA_512("sha512", "SHA-512", 128),
  /** FIPS 202; the block size is the rate of the sponge, as in Python's hmac. */
  SHA3_224("sha3_224", "SHA3-224", 144),
  /** FIPS 202. */
  SHA3_256("sha3_256", "SHA3-256", 136),
  /** FIPS 202. */
  SHA3_384("sha3_384", "SHA3-384", 104),
  /** FIPS 202. */
  SHA3_512("sha3_512", "SHA3-512", 72);

  private final String pythonName;
  private final String javaName;
  private final int blockBytes;

  HashFunction(String pythonName, String javaName, int blockBytes) {
    this.pythonName = pythonName;
    this.javaName = javaName;
    this.blockBytes = blockBytes;
  }

  /**
   * The function that Python's {@code hashlib} knows by a name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names
   */
  public static HashFunction named(String pythonName) {
    return Arrays.stream(values())
        .filter(each -> each.pythonName.equals(pythonName))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "hash function: this name is unknown; use one of "
                        + Arrays.stream(values())
                            .map(HashFunction::pythonName)
                            .collect(Collectors.joining(", "))));
  }

  /** Its name in Python's {@code hashlib}. */
  public String pythonName() {
    return pythonName;
  }

  /** The block of HMAC (RFC 2104) for it, in bytes. */
  int blockBytes() {
    return blockBytes;
  }

  MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance(javaName);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(
          "JDK: no provider offers " + javaName + "; add one or choose another hash function", e);
    }
  }
}
