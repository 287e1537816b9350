package dev.seaworthy.readers.build;

import java.util.Optional;
import java.util.function.Function;

/** Fills {@code ${name}} in the values of a build, to a bounded depth and length. */
final class Filling {
  private static final int DEEPEST = 20;
  private static final int LONGEST = 10_000;

  /** Most names that one text may need, those in their values included. */
  private static final int MOST = 1_000;

  private final Function<String, Optional<String>> values;

  Filling(Function<String, Optional<String>> values) {
    this.values = values;
  }

  /** Returns the filled text; empty if a name is not known or refers to itself. */
  Optional<String> fill(String text) {
    return fill(text, 0, new int[] {MOST});
  }

  private Optional<String> fill(String text, int depth, int[] namesLeft) {
    if (!text.contains("${")) {
      return Optional.of(text);
    }
    if (depth == DEEPEST || text.length() > LONGEST) {
      return Optional.empty();
    }
    StringBuilder filled = new StringBuilder();
    int done = 0;
    int start = text.indexOf("${");
    while (start >= 0) {
      int end = text.indexOf('}', start);
      if (end < 0 || --namesLeft[0] < 0) {
        return Optional.empty();
      }
      Optional<String> value =
          values
              .apply(text.substring(start + 2, end))
              .flatMap(each -> fill(each, depth + 1, namesLeft));
      if (value.isEmpty() || filled.length() + value.get().length() > LONGEST) {
        return Optional.empty();
      }
      filled.append(text, done, start).append(value.get());
      done = end + 1;
      start = text.indexOf("${", done);
    }
    return Optional.of(filled.append(text, done, text.length()).toString());
  }
}
