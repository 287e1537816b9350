package dev.seaworthy.boot.mail;

/**
 * This letter is not taken, whatever becomes of others: its address is none, or the server said no
 * to it. Its message repeats nothing of the letter or of what the server said.
 */
public final class LetterRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Refused, because of what a mail library threw. */
  public LetterRefused(Exception cause) {
    super("a letter was refused: " + cause.getClass().getSimpleName(), cause);
  }
}
