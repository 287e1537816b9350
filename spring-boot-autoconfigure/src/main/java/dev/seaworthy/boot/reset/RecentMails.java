package dev.seaworthy.boot.reset;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers whom a mail was sent, so that nobody can fill another's mailbox. At most {@value #MOST}
 * accounts; beyond that the oldest is forgotten. Thread-safe.
 */
final class RecentMails {
  private static final int MOST = 10_000;

  private final Duration quiet;
  private final Map<String, Instant> sent = new LinkedHashMap<>();

  RecentMails(Duration quiet) {
    this.quiet = quiet;
  }

  /** Whether an account may get a mail now; if so, it is taken down as sent. */
  synchronized boolean take(String account, Instant now) {
    Instant last = sent.get(account);
    if (last != null && now.isBefore(last.plus(quiet)) && !now.isBefore(last)) {
      return false;
    }
    sent.remove(account);
    sent.put(account, now);
    if (sent.size() > MOST) {
      sent.remove(sent.keySet().iterator().next());
    }
    return true;
  }
}
