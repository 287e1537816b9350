package dev.seaworthy.report.text;

/**
 * Where text goes.
 *
 * @param width in columns, between {@value #NARROWEST} and {@value #WIDEST}: lines of text that are
 *     wider than that are hard to read, and narrower ones cannot hold a label and a word
 * @param colour whether it shows colours
 */
public record Terminal(int width, boolean colour) {
  /** The fewest columns that text is laid out for. */
  public static final int NARROWEST = 40;

  /** The most columns that text is spread over. */
  public static final int WIDEST = 100;

  private static final int USUAL = 80;

  /** Takes the width into its bounds. */
  public Terminal {
    width = Math.max(NARROWEST, Math.min(WIDEST, width));
  }

  /** A file, a pipe, or a terminal of which nothing is known: 80 columns, no colour. */
  public static Terminal plain() {
    return new Terminal(USUAL, false);
  }
}
