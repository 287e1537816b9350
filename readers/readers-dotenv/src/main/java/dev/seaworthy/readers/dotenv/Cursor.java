package dev.seaworthy.readers.dotenv;

import java.util.function.IntPredicate;

/** A place in a text that moves forward, and knows its line and column. */
final class Cursor {
  private final String text;
  private int at;
  private int line = 1;
  private int lineStart;

  Cursor(String text, int start) {
    this.text = text;
    this.at = start;
    this.lineStart = start;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  int at() {
    return at;
  }

  /** Counted from 1. */
  int line() {
    return line;
  }

  /** Counted from 1, in code points. */
  int column() {
    return text.codePointCount(lineStart, at) + 1;
  }

  /** The character here, or 0 at the end. */
  char peek() {
    return atEnd() ? 0 : text.charAt(at);
  }

  boolean looksAt(String wanted) {
    return text.startsWith(wanted, at);
  }

  /** Goes forward to an index, counting the lines on the way. */
  void moveTo(int index) {
    while (at < index) {
      char passed = text.charAt(at++);
      if (passed == '\n' || (passed == '\r' && peek() != '\n')) {
        line++;
        lineStart = at;
      }
    }
  }

  /** Goes forward over the characters that fit, and returns them. */
  String take(IntPredicate fits) {
    int end = at;
    while (end < text.length() && fits.test(text.charAt(end))) {
      end++;
    }
    String taken = text.substring(at, end);
    moveTo(end);
    return taken;
  }
}
