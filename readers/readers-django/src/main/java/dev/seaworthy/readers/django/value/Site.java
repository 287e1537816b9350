package dev.seaworthy.readers.django.value;

/**
 * A place in a file of the tree.
 *
 * @param file the path from the root of the tree
 * @param line the line, from 1; 0 for the file as a whole
 * @param column the column, from 1; 0 for the line as a whole
 */
public record Site(String file, int line, int column) {

  /** The place as {@code file:line}. */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
