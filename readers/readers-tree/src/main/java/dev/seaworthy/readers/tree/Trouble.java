package dev.seaworthy.readers.tree;

/**
 * Something about a tree that its reader could not take as it is.
 *
 * @param weight whether something was left unread
 * @param place where: a path relative to the root, with {@code :line} where a line is known; {@code
 *     .} for the root itself; safe to show on a terminal
 * @param problem what was seen, without a full stop
 * @param mend what a person can do about it, without a full stop
 */
public record Trouble(Weight weight, String place, String problem, String mend) {
  /** How much a trouble matters to what is concluded from the tree. */
  public enum Weight {
    /** All was read that this reader reads; a person may still want to know. */
    NOTE,
    /** Something was not read: whatever depends on it is unknown, never fine. */
    UNREAD
  }

  /** Something worth knowing about what was read, at a path that may hold any character. */
  public static Trouble note(String path, String problem, String mend) {
    return new Trouble(Weight.NOTE, PathText.safe(path), problem, mend);
  }

  /** Something that was left unread, at a path that may hold any character. */
  public static Trouble unread(String path, String problem, String mend) {
    return new Trouble(Weight.UNREAD, PathText.safe(path), problem, mend);
  }

  /** Where, what was seen, how to mend: on one line. */
  @Override
  public String toString() {
    return place + ": " + problem + "; " + mend;
  }
}
