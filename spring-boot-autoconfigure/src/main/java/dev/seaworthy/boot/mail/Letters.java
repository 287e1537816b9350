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
   * @throws org.springframework.mail.MailException if the server does not take it
   */
  void send(Letter letter);
}
