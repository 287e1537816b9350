package dev.seaworthy.testkit;

import java.util.Optional;

/**
 * One finding that a case expects.
 *
 * @param file the file it stands in; empty for a finding without a place
 * @param line the line, counted from 1; 0 for a finding without one
 * @param text check, message and severity, as {@link Case} writes a finding
 */
record Expectation(String file, int line, String text) {
  private static final String MARK = "expect: ";

  /** What a line of a file expects, of itself or of the next line; empty for most lines. */
  static Optional<Expectation> in(String file, int line, String written) {
    int comment = commentAt(written);
    if (comment < 0) {
      return Optional.empty();
    }
    boolean alone = written.substring(0, comment).isBlank();
    String rest = written.substring(comment);
    int mark = rest.indexOf(MARK);
    String text = rest.substring(mark + MARK.length()).replace("-->", "").strip();
    return Optional.of(new Expectation(file, alone ? line + 1 : line, text));
  }

  /** A line without the mark behind it. */
  static String withoutMark(String written) {
    return written.substring(0, commentAt(written)).stripTrailing();
  }

  /**
   * Where the comment with the mark begins. In a properties file a comment stands on a line of its
   * own: elsewhere the mark would be a part of the value.
   */
  private static int commentAt(String written) {
    for (String start : new String[] {"# " + MARK, "// " + MARK, "<!-- " + MARK}) {
      int at = written.indexOf(start);
      if (at >= 0) {
        return at;
      }
    }
    return -1;
  }

  @Override
  public String toString() {
    return (file.isEmpty() ? "" : line == 0 ? file + ": " : file + ":" + line + ": ") + text;
  }
}
