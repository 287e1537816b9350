package dev.seaworthy.readers.build.launch;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a line into words as a shell and systemd do: at white space outside of quotes. Quotes are
 * taken off, a backslash takes the next character as it is; nothing is expanded.
 */
final class Words {
  /**
   * A word.
   *
   * @param text without quotes
   * @param offset where it begins in the line, counted from 0
   */
  record Word(String text, int offset) {}

  private Words() {}

  static List<Word> of(String line) {
    List<Word> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int start = -1;
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char each = line.charAt(i);
      if (quote == 0 && Character.isWhitespace(each)) {
        if (start >= 0) {
          words.add(new Word(word.toString(), start));
          word.setLength(0);
          start = -1;
        }
        continue;
      }
      start = start < 0 ? i : start;
      if (each == quote) {
        quote = 0;
      } else if (quote == 0 && (each == '"' || each == '\'')) {
        quote = each;
      } else if (each == '\\' && quote != '\'' && i + 1 < line.length()) {
        word.append(line.charAt(++i));
      } else {
        word.append(each);
      }
    }
    if (start >= 0) {
      words.add(new Word(word.toString(), start));
    }
    return words;
  }
}
