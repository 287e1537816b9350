package dev.seaworthy.boot.mail;

/** Sends mail to the site's admins. Called by one thread at a time, never by a request. */
@FunctionalInterface
public interface AdminMail {
  /**
   * Sends one plain text. What goes wrong is the caller's to log: a {@link LetterRefused} holds no
   * other mail up, anything else is taken for a server that is down.
   *
   * @param subject one line without text from a request; the site's prefix is added
   * @param body lines that end in a line feed
   */
  void send(String subject, String body);

  /**
   * Sends the same as text and as HTML; one that sends text only leaves the second away.
   *
   * @param html a whole document in which everything from outside is escaped
   */
  default void send(String subject, String body, String html) {
    send(subject, body);
  }
}
