package dev.seaworthy.guard.address;

/**
 * Puts outside text into a message: quoted, cut, and without a character that steers a terminal.
 */
final class Shown {
  private static final int LONGEST = 80;

  private Shown() {}

  static String quoted(String text) {
    StringBuilder shown = new StringBuilder("'");
    int end = Math.min(text.length(), LONGEST);
    for (int at = 0; at < end; at++) {
      char c = text.charAt(at);
      shown.append(c >= ' ' && c < 0x7f ? c : '?');
    }
    return shown.append(end < text.length() ? "…'" : "'").toString();
  }
}
