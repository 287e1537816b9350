package dev.seaworthy.guard.attempts;

/**
 * Text that every database takes. Strangers send halves of surrogate pairs and NUL, which
 * PostgreSQL refuses; one such text would otherwise keep the rows beside it from being written.
 */
public final class Storable {
  private static final char REPLACEMENT = '\ufffd';

  private Storable() {}

  /** The text, cut to so many characters, with what cannot be stored replaced. */
  public static String text(String text, int most) {
    StringBuilder clean = new StringBuilder(Math.min(text.length(), most));
    for (int at = 0; at < text.length() && clean.length() < most; at++) {
      char c = text.charAt(at);
      boolean pair = at + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(at + 1));
      if (pair && clean.length() + 2 <= most) {
        clean.append(c).append(text.charAt(at + 1));
        at++;
      } else {
        clean.append(Character.isSurrogate(c) || c == 0 ? REPLACEMENT : c);
      }
    }
    return clean.toString();
  }
}
