package dev.seaworthy.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A dotted version of a framework, such as {@code 3.5.6} or {@code 1.5.22.RELEASE}; ordered by its
 * numbers, qualifiers aside.
 *
 * @param numbers the leading numbers, most significant first; at least one
 * @param text the version as written
 */
public record Version(List<Integer> numbers, String text) implements Comparable<Version> {
  private static final Pattern LEADING_NUMBERS =
      Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6}){0,5})\\b.*");

  /** Copies the numbers. */
  public Version {
    numbers = List.copyOf(numbers);
  }

  /** Reads a version; empty when the text does not begin with a number. */
  public static Optional<Version> parse(String text) {
    Matcher matcher = LEADING_NUMBERS.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<Integer> numbers = new ArrayList<>();
    for (String each : matcher.group(1).split("\\.", -1)) {
      numbers.add(Integer.valueOf(each));
    }
    return Optional.of(new Version(numbers, text.strip()));
  }

  /**
   * A version that is known to be well formed, such as one written in this code.
   *
   * @throws IllegalArgumentException if the text does not begin with a number
   */
  public static Version of(String text) {
    return parse(text)
        .orElseThrow(
            () -> new IllegalArgumentException("'" + text + "' is no version; write as 3.5.6"));
  }

  /** Whether it is the other version or later. */
  public boolean isAtLeast(String other) {
    return compareTo(of(other)) >= 0;
  }

  /** Whether it comes before the other version. */
  public boolean isBefore(String other) {
    return compareTo(of(other)) < 0;
  }

  /** Major and minor number, as {@code 3.5}: the name of the release line. */
  public String line() {
    return numbers.get(0) + "." + numberAt(1);
  }

  @Override
  public int compareTo(Version other) {
    for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
      int difference = Integer.compare(numberAt(i), other.numberAt(i));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  @Override
  public String toString() {
    return text;
  }

  private int numberAt(int index) {
    return index < numbers.size() ? numbers.get(index) : 0;
  }
}
