package dev.seaworthy.readers.dotenv;

/**
 * Something in an environment file that does not do what it seems to. It never shows a value.
 *
 * @param line counted from 1
 * @param problem what was seen, without a full stop
 * @param mend what to write instead, without a full stop
 */
public record Problem(int line, String problem, String mend) {
  /** What was seen and how to mend it, after the line. */
  @Override
  public String toString() {
    return "line " + line + ": " + problem + "; " + mend;
  }
}
