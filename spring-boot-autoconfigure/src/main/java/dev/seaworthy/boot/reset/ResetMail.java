package dev.seaworthy.boot.reset;

import dev.seaworthy.signing.tokens.Account;
import java.net.URI;
import java.time.Duration;

/**
 * Words the mail with a link. A bean of this type replaces the starter's, which fills the templates
 * {@code templates/mail/password-reset.subject}, {@code .txt} and {@code .html}. Thread-safe.
 */
@FunctionalInterface
public interface ResetMail {
  /** The mail for an account. */
  Words write(Account account, URI link, Duration timeout);

  /**
   * What a mail says.
   *
   * @param subject one line
   * @param text with the link on a line of its own
   * @param html a whole document; empty for none
   */
  record Words(String subject, String text, String html) {}
}
