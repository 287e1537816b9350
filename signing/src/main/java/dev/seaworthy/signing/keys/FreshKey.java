package dev.seaworthy.signing.keys;

import java.security.SecureRandom;

/**
 * Makes secret keys: 50 letters, digits, dashes and underscores, of which the first is no dash and
 * no underscore. That is 299 bits, needs no quotes in any file, is never taken for an option, and
 * is as long as Django asks for.
 *
 * @see <a href="https://docs.djangoproject.com/en/5.2/ref/checks/#security">Django's
 *     security.W009</a>
 */
public final class FreshKey {
  private static final int LENGTH = 50;
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private FreshKey() {}

  /** A new key, made on this machine. */
  public static String text() {
    SecureRandom random = new SecureRandom();
    StringBuilder key = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      int choice = i == 0 ? LETTERS.indexOf('-') : LETTERS.length();
      key.append(LETTERS.charAt(random.nextInt(choice)));
    }
    return key.toString();
  }
}
