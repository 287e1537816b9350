package dev.seaworthy.readers.build.launch;

import dev.seaworthy.engine.facts.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A line with those that a backslash at its end joins to it; comments between them left out. It
 * knows where each of its characters stands.
 *
 * @param text the joined lines, without their line ends and backslashes
 * @param starts where each physical line begins in the text, with its number
 */
record LogicalLine(String text, List<Start> starts) {
  /**
   * A physical line.
   *
   * @param offset where it begins in the joined text, counted from 0
   * @param line its number, counted from 1
   */
  record Start(int offset, int line) {}

  static List<LogicalLine> of(String text, char continuation) {
    List<LogicalLine> lines = new ArrayList<>();
    StringBuilder joined = new StringBuilder();
    List<Start> starts = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\r\n|\r|\n", -1)) {
      number++;
      String bare = line.stripTrailing();
      if (bare.stripLeading().startsWith("#") || (bare.isEmpty() && starts.isEmpty())) {
        continue;
      }
      boolean goesOn = !bare.isEmpty() && bare.charAt(bare.length() - 1) == continuation;
      starts.add(new Start(joined.length(), number));
      joined.append(goesOn ? bare.substring(0, bare.length() - 1) : bare);
      if (!goesOn) {
        lines.add(new LogicalLine(joined.toString(), List.copyOf(starts)));
        joined.setLength(0);
        starts.clear();
      }
    }
    if (!starts.isEmpty()) {
      lines.add(new LogicalLine(joined.toString(), List.copyOf(starts)));
    }
    return lines;
  }

  /** Where a character of the text stands. */
  Place place(String file, int offset) {
    Start found = starts.get(0);
    for (Start each : starts) {
      if (each.offset() > offset) {
        break;
      }
      found = each;
    }
    return new Place(file, found.line(), offset - found.offset() + 1);
  }

  /** The number of its first line. */
  int line() {
    return starts.get(0).line();
  }
}
