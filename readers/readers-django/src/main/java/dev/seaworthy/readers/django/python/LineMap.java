package dev.seaworthy.readers.django.python;

import java.util.Arrays;

/** Turns offsets of one text into lines and columns. Not safe for use by several threads. */
final class LineMap {

  /** Up to here a column is counted in code points, so that one endless line stays cheap. */
  private static final int COUNTED = 4096;

  private final String text;

  private final int[] starts;

  /** The line asked for last: the next question is mostly about the same one. */
  private int near = 1;

  LineMap(String text) {
    int[] found = new int[16];
    int count = 1;
    int feed = text.indexOf('\n');
    int carriage = text.indexOf('\r');
    while (feed >= 0 || carriage >= 0) {
      int end = carriage < 0 || (feed >= 0 && feed <= carriage + 1) ? feed : carriage;
      if (count == found.length) {
        found = Arrays.copyOf(found, count * 2);
      }
      found[count++] = end + 1;
      feed = next(text, '\n', feed, end);
      carriage = next(text, '\r', carriage, end);
    }
    this.text = text;
    starts = Arrays.copyOf(found, count);
  }

  /** The first of a kind of character behind the end of a line, known as long as it is further. */
  private static int next(String text, char kind, int known, int end) {
    return known < 0 || known > end ? known : text.indexOf(kind, end + 1);
  }

  Position at(int offset) {
    int line = line(offset);
    int start = starts[line - 1];
    int counted = Math.min(offset, Math.min(start + COUNTED, text.length()));
    return new Position(line, text.codePointCount(start, counted) + offset - counted + 1);
  }

  int line(int offset) {
    boolean same = starts[near - 1] <= offset && (near == starts.length || offset < starts[near]);
    if (!same) {
      near = found(offset);
    }
    return near;
  }

  private int found(int offset) {
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
