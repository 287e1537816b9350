package dev.seaworthy.guard.safety;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one form of a user name under which it is counted, whatever way it was typed: compatibility
 * forms folded (NFKC, as Django normalises user names), blanks around it gone, case ignored.
 */
final class AccountName {
  private static final int LONGEST = 150;
  private static final int SHOWN = 2;

  private AccountName() {}

  /** The form that is counted, at most 150 characters; empty if the name is nobody's. */
  static String key(String typed) {
    String folded = Normalizer.normalize(cut(typed), Normalizer.Form.NFKC).strip();
    return cut(folded.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
  }

  /** Enough for its owner's administrator to know it: {@code ad***}. */
  static String masked(String key) {
    StringBuilder shown = new StringBuilder();
    key.codePoints()
        .limit(SHOWN)
        .map(each -> Character.isLetterOrDigit(each) ? each : '?')
        .forEach(shown::appendCodePoint);
    return shown.append("***").toString();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
