package dev.seaworthy.boot.mail;

import java.util.List;

/**
 * One mail.
 *
 * @param from one address
 * @param to at least one address
 * @param subject one line; whatever would begin another is a blank
 * @param text lines that end in a line feed
 * @param html a whole document; empty for none
 */
public record Letter(String from, List<String> to, String subject, String text, String html) {
  private static final int LONGEST_SUBJECT = 200;

  /**
   * Makes the subject one line.
   *
   * @throws IllegalArgumentException if an address holds a line break or there is nobody to send to
   */
  public Letter {
    to = List.copyOf(to);
    if (to.isEmpty()) {
      throw new IllegalArgumentException("letter: it goes to nobody; name an address");
    }
    requireOneLine(from);
    to.forEach(Letter::requireOneLine);
    subject = oneLine(subject);
  }

  private static void requireOneLine(String address) {
    if (address.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "letter: an address of "
              + address.length()
              + " characters holds a line break; mend it where it was read");
    }
  }

  /** A line break in a header would start the next header (CWE-93). */
  private static String oneLine(String subject) {
    StringBuilder line = new StringBuilder();
    subject
        .codePoints()
        .limit(LONGEST_SUBJECT)
        .map(each -> isLineEnd(each) ? ' ' : each)
        .forEach(line::appendCodePoint);
    return line.toString();
  }

  private static boolean isLineEnd(int letter) {
    return Character.isISOControl(letter) || letter == '\u2028' || letter == '\u2029';
  }

  /** Prints neither addresses nor text: a letter may hold a link that opens an account. */
  @Override
  public String toString() {
    return "Letter[to " + to.size() + ", " + text.length() + " characters]";
  }
}
