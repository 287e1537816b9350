package dev.seaworthy.boot.console;

/** Sends a mail to the site's admins, so that somebody sees whether mails arrive. */
@FunctionalInterface
interface TestMail {
  /**
   * Hands it to the mail server; waits some seconds at most.
   *
   * @return what went wrong, as a sentence; empty if it was taken
   */
  String send(String who);
}
