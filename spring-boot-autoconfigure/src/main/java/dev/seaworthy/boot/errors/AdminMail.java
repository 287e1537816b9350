package dev.seaworthy.boot.errors;

/** Sends a plain text to the site's admins. Called by one thread at a time, never by a request. */
@FunctionalInterface
public interface AdminMail {
  /**
   * Sends one mail. What goes wrong is the caller's to log.
   *
   * @param subject one line without text from a request; the site's prefix is added
   * @param body lines that end in a line feed
   */
  void send(String subject, String body);
}
