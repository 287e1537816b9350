package dev.seaworthy.guard.replay;

/** Text from a file, fit for a terminal: printable ASCII, cut to a length. */
final class Plain {
  private Plain() {}

  static String text(String text, int most) {
    StringBuilder plain = new StringBuilder();
    for (int at = 0; at < Math.min(text.length(), most); at++) {
      char c = text.charAt(at);
      plain.append(c >= ' ' && c < 0x7f ? c : '?');
    }
    return plain.toString();
  }
}
