package dev.seaworthy.readers.django.python;

/**
 * A place in a source text.
 *
 * @param line the line, from 1
 * @param column the column, from 1, counted in code points (in UTF-16 units from the 4,096th on)
 */
public record Position(int line, int column) implements Comparable<Position> {

  /** The first character of a text. */
  public static final Position START = new Position(1, 1);

  @Override
  public int compareTo(Position other) {
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }

  /** The place as {@code line:column}. */
  @Override
  public String toString() {
    return line + ":" + column;
  }
}
