package dev.seaworthy.readers.django.python;

import java.util.Arrays;

/** Turns offsets of one text into lines and columns. Immutable. */
final class LineMap {

  /** Up to here a column is counted in code points, so that one endless line stays cheap. */
  private static final int COUNTED = 4096;

  private final String text;

  private final int[] starts;

  LineMap(String text) {
    int[] found = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
      if (ends) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    this.text = text;
    starts = Arrays.copyOf(found, count);
  }

  Position at(int offset) {
    int line = line(offset);
    int start = starts[line - 1];
    int counted = Math.min(offset, Math.min(start + COUNTED, text.length()));
    return new Position(line, text.codePointCount(start, counted) + offset - counted + 1);
  }

  int line(int offset) {
    int index = Arrays.binarySearch(starts, offset);
    return index >= 0 ? index + 1 : -index - 1;
  }

  /** How many lines there are. */
  int lines() {
    return starts.length;
  }

  /** The offset of the first character of a line, from 1. */
  int start(int line) {
    return starts[line - 1];
  }
}
