package dev.seaworthy.checks.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits names and values into the words they are made of. */
final class Words {
  private Words() {}

  /**
   * The words of a text in lower case: cut at every character that is no letter or digit, between a
   * small and a capital letter, and between letters and digits.
   */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (isCut(before, each, i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
        add(words, word);
      }
      if (Character.isLetterOrDigit(each)) {
        word.append(each);
      }
      before = each;
    }
    add(words, word);
    return words;
  }

  private static boolean isCut(char before, char each, char after) {
    if (!Character.isLetterOrDigit(each)) {
      return true;
    }
    if (Character.isDigit(before) != Character.isDigit(each)) {
      return true;
    }
    boolean starts = Character.isUpperCase(each) && !Character.isUpperCase(before);
    boolean endsAcronym =
        Character.isUpperCase(before)
            && Character.isUpperCase(each)
            && Character.isLowerCase(after);
    return starts || endsAcronym;
  }

  private static void add(List<String> words, StringBuilder word) {
    if (!word.isEmpty()) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
      word.setLength(0);
    }
  }
}
