package dev.seaworthy.guard.admin;

import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * The path under which the real admin lies. Immutable; does not print itself.
 *
 * <p>It ends up in browser histories, so it is an obstacle and not a password; but it must not be
 * guessable, and a site that copied {@code /secret} from a page has no obstacle at all.
 */
public final class SecretPath {
  /** The fewest bits a path may have by our estimate. */
  public static final int LEAST_BITS = 64;

  private static final int LONGEST = 200;
  private static final int RANDOM_BYTES = 16;

  private final String path;

  private SecretPath(String path) {
    this.path = path;
  }

  /**
   * Takes a path such as {@code /x7Kq...}; a slash at the end makes no difference.
   *
   * @throws IllegalArgumentException if it does not start with a slash, holds characters that have
   *     more than one spelling in a URL, is longer than 200, or is estimated below {@link
   *     #LEAST_BITS} bits; the message does not repeat it
   */
  public static SecretPath of(String path) {
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String seen = "admin path (" + path.length() + " characters) ";
    if (!isPlain(trimmed)) {
      throw new IllegalArgumentException(
          seen
              + "is not plain; write a slash, then letters, digits, '-' and '_', at most "
              + LONGEST);
    }
    int bits = PathStrength.bits(trimmed);
    if (bits < LEAST_BITS) {
      throw new IllegalArgumentException(
          seen
              + "has about "
              + bits
              + " bits; write one of "
              + LEAST_BITS
              + " or more, such as 22 random letters and digits");
    }
    return new SecretPath(trimmed);
  }

  /** A path of 128 random bits. The source should be a {@code SecureRandom}. */
  public static SecretPath random(RandomGenerator source) {
    byte[] bytes = new byte[RANDOM_BYTES];
    while (true) {
      source.nextBytes(bytes);
      String path = "/" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      if (PathStrength.bits(path) >= LEAST_BITS) {
        return new SecretPath(path);
      }
    }
  }

  /** The path in clear, without slash at the end. Whoever calls this must not log it. */
  public String reveal() {
    return path;
  }

  /**
   * Whether a decoded path is this one or lies below it. Takes equally long for each wrong path of
   * the same length, so that the time tells nothing about how much of a guess was right.
   */
  public boolean leadsTo(String requested) {
    int length = path.length();
    if (requested.length() < length) {
      return false;
    }
    int difference = 0;
    for (int at = 0; at < length; at++) {
      difference |= path.charAt(at) ^ requested.charAt(at);
    }
    return difference == 0 && (requested.length() == length || requested.charAt(length) == '/');
  }

  /** Says only how long it is. */
  @Override
  public String toString() {
    return "SecretPath[" + path.length() + " characters]";
  }

  private static boolean isPlain(String path) {
    boolean shaped =
        path.length() > 1
            && path.length() <= LONGEST
            && path.charAt(0) == '/'
            && !path.contains("//");
    return shaped && path.chars().allMatch(SecretPath::isPlainCharacter);
  }

  private static boolean isPlainCharacter(int c) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '/';
  }
}
