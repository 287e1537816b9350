package dev.seaworthy.readers.git;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts that are looked for in the content of files, each as a word of its own. */
final class Needles {
  private final String[] texts;

  /**
   * Looks for texts.
   *
   * @param texts at most 64
   */
  Needles(List<String> texts) {
    this.texts = new String[texts.size()];
    for (int i = 0; i < this.texts.length; i++) {
      byte[] bytes = texts.get(i).getBytes(StandardCharsets.UTF_8);
      this.texts[i] = new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  /** Which of them stand in a file: a bit for each. */
  long in(byte[] content) {
    String all = new String(content, StandardCharsets.ISO_8859_1);
    long found = 0;
    for (int i = 0; i < texts.length; i++) {
      found |= isIn(all, texts[i]) ? 1L << i : 0;
    }
    return found;
  }

  private static boolean isIn(String all, String text) {
    for (int at = all.indexOf(text); at >= 0; at = all.indexOf(text, at + 1)) {
      int end = at + text.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(all.charAt(at - 1));
      if (begins && (end == all.length() || !Character.isLetterOrDigit(all.charAt(end)))) {
        return true;
      }
    }
    return false;
  }
}
