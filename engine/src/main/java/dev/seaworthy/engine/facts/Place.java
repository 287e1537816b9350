package dev.seaworthy.engine.facts;

import dev.seaworthy.engine.text.Shown;

/**
 * A place in the tree that was read: a file, and where in it.
 *
 * @param file path relative to the root that was checked, with {@code /} between folders
 * @param line counted from 1; 0 when the file as a whole is meant
 * @param column counted from 1, in code points; 0 when the line as a whole is meant
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the line or the column is negative
   */
  public Place {
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("line " + line + ", column " + column + " is negative");
    }
  }

  /** The file as a whole. */
  public static Place in(String file) {
    return new Place(file, 0, 0);
  }

  /** A whole line of a file. */
  public static Place at(String file, int line) {
    return new Place(file, line, 0);
  }

  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  /** The usual {@code file:line:column}, without the parts that are not known. */
  @Override
  public String toString() {
    String shown = Shown.of(file);
    if (line == 0) {
      return shown;
    }
    return column == 0 ? shown + ":" + line : shown + ":" + line + ":" + column;
  }
}
