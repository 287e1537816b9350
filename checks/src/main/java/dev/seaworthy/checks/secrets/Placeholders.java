package dev.seaworthy.checks.secrets;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words that people leave in the place of a secret. */
final class Placeholders {
  private static final Set<String> GUESSABLE =
      Set.of(
          "abc",
          "admin",
          "administrator",
          "changeit",
          "changeme",
          "changed",
          "deadbeef",
          "default",
          "demo",
          "druid",
          "dummy",
          "elastic",
          "example",
          "fake",
          "foo",
          "foobar",
          "guest",
          "hunter",
          "insecure",
          "letmein",
          "minioadmin",
          "mykey",
          "mysecret",
          "mysecretkey",
          "mypassword",
          "mysql",
          "nacos",
          "neo",
          "oracle",
          "pass",
          "passw",
          "passwd",
          "password",
          "postgres",
          "pwd",
          "qwerty",
          "root",
          "rabbitmq",
          "sample",
          "scott",
          "secret",
          "secretkey",
          "sentinel",
          "sys",
          "system",
          "test",
          "tiger",
          "welcome",
          "zaq");

  private static final Set<String> TO_FILL_IN =
      Set.of("todo", "tbd", "fixme", "placeholder", "redacted", "replaceme", "insert", "changeme");

  private static final Set<String> FIRST_WORDS = Set.of("your", "replace", "change", "enter");

  private static final List<String> ROWS =
      List.of(
          "0123456789012345678901234567890123456789",
          "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
          "qwertyuiop",
          "asdfghjkl",
          "1q2w3e4r5t6y7u8i9o0p");

  private Placeholders() {}

  /** Whether it only says that something is to be filled in. */
  static boolean isToFillIn(String text) {
    String lowered = text.toLowerCase(Locale.ROOT);
    boolean marks = lowered.chars().allMatch(each -> "x?*.-_#".indexOf(each) >= 0);
    List<String> words = Words.of(lowered);
    boolean begins = words.size() > 1 && FIRST_WORDS.contains(words.get(0));
    return marks
        || begins
        || isWords(text)
        || lowered.contains("****")
        || words.stream().anyMatch(TO_FILL_IN::contains);
  }

  /** Whether it speaks in a script of which no key is made, or in what Latin-1 makes of that. */
  private static boolean isWords(String text) {
    return text.codePoints()
        .anyMatch(each -> Character.isIdeographic(each) || (each >= 0x80 && each < 0xa0));
  }

  /**
   * Whether anybody would guess it: a common word as a whole element of it, a run along the
   * keyboard, one character over and over. Not to be asked of a random-looking text, where such
   * words stand by chance.
   */
  static boolean isGuessable(String text) {
    String lowered = text.toLowerCase(Locale.ROOT);
    return lowered.chars().distinct().count() <= 1
        || isRun(lowered)
        || Words.of(text).stream().anyMatch(GUESSABLE::contains);
  }

  private static boolean isRun(String lowered) {
    String reversed = new StringBuilder(lowered).reverse().toString();
    return lowered.length() >= 3
        && ROWS.stream().anyMatch(row -> row.contains(lowered) || row.contains(reversed));
  }
}
