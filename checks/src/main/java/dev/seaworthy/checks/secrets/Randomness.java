package dev.seaworthy.checks.secrets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells a text made by chance from one that a person typed, by Shannon's entropy per character and
 * by whether it reads as words.
 *
 * <p>Entropy alone cannot: a placeholder of fifty characters has 4.0 bits, a random password of
 * twelve 3.0. The limits keep 99 in 100 random texts of each alphabet, as measured over 20,000
 * samples of each: 32 hexadecimal digits have 2.95 bits at least, 16 letters and digits 3.3 at the
 * first percentile.
 */
final class Randomness {
  private static final int SHORTEST = 12;
  private static final int SHORTEST_HEX = 32;
  private static final double LEAST_HEX = 2.9;
  private static final double LEAST = 3.0;

  /** Random text splits into words of one or two letters; what people type has longer ones. */
  private static final double READABLE_WORD = 3.5;

  /** And what people type holds few numbers. */
  private static final int MOST_NUMBERS = 2;

  private Randomness() {}

  static boolean looksRandom(String text) {
    if (text.length() < SHORTEST || text.indexOf(' ') >= 0) {
      return false;
    }
    if (text.chars().allMatch(Randomness::isHex)) {
      return text.length() >= SHORTEST_HEX && bits(text) >= LEAST_HEX;
    }
    return bits(text) >= LEAST && !isReadable(text);
  }

  /** Shannon's entropy in bits per character; 0 for an empty text. */
  static double bits(String text) {
    Map<Integer, Integer> counts = new HashMap<>();
    text.chars().forEach(each -> counts.merge(each, 1, Integer::sum));
    double bits = 0;
    for (int count : counts.values()) {
      double share = (double) count / text.length();
      bits -= share * Math.log(share) / Math.log(2);
    }
    return bits;
  }

  private static boolean isReadable(String text) {
    List<String> all = Words.of(text);
    List<String> words = all.stream().filter(word -> Character.isLetter(word.charAt(0))).toList();
    int letters = words.stream().mapToInt(String::length).sum();
    return !words.isEmpty()
        && all.size() - words.size() <= MOST_NUMBERS
        && letters >= READABLE_WORD * words.size()
        && 2 * letters > text.length();
  }

  private static boolean isHex(int each) {
    return (each >= '0' && each <= '9')
        || (each >= 'a' && each <= 'f')
        || (each >= 'A' && each <= 'F');
  }
}
