package dev.seaworthy.boot.mail;

/**
 * Sends letters. Waits for the mail server: call it from a thread that no visitor waits for.
 * Thread-safe.
 */
@FunctionalInterface
public interface Letters {
  /**
   * Sends one.
   *
   * @throws LetterRefused if this one is not taken, and others may be
   * @throws org.springframework.mail.MailException if the server takes nothing now
   */
  void send(Letter letter);
}
