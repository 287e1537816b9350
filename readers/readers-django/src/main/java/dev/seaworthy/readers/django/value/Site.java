package dev.seaworthy.readers.django.value;

/**
 * A place in a file of the tree.
 *
 * @param file the path from the root of the tree
 * @param line the line, from 1; 0 for the file as a whole
 * @param column the column, from 1; 0 for the line as a whole
 */
public record Site(String file, int line, int column) {

  // Written out, here and in the other records that settings are made of by the hundred: what the
  // compiler puts in their place is assembled by the virtual machine at the first call, which costs
  // a run of the command more than all its comparing.

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Site site
            && site.line == line
            && site.column == column
            && site.file.equals(file));
  }

  @Override
  public int hashCode() {
    return (file.hashCode() * 31 + line) * 31 + column;
  }

  /** The place as {@code file:line}. */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
