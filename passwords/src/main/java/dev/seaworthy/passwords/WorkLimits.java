package dev.seaworthy.passwords;

/**
 * The dearest stored text that is still computed. All four are ours: Django computes what it is
 * told, except for scrypt, which OpenSSL stops at 32 MiB.
 */
public final class WorkLimits {

  /** Iterations of PBKDF2: twenty times Django's 5.2 default. */
  public static final int MAX_ITERATIONS = 20_000_000;

  /** Memory of Argon2 or scrypt in KiB: 256 MiB, two and a half times Django's dearest default. */
  public static final int MAX_KIBIBYTES = 256 * 1024;

  /**
   * Block size of scrypt, sixteen times Django's default. Bouncy Castle 1.87 fails on sizes of some
   * hundreds.
   */
  public static final int MAX_SCRYPT_BLOCK = 128;

  /** Passes of Argon2 and lanes of Argon2 or scrypt. */
  public static final int MAX_PASSES = 64;

  /** Cost of bcrypt, a power of two: sixteen times Django's default of 12. */
  public static final int MAX_BCRYPT_COST = 16;

  /** Characters of a stored text; Django's column has 128. */
  static final int MAX_STORED = 1024;

  private WorkLimits() {}
}
