package dev.seaworthy.boot.alerts;

import dev.seaworthy.boot.mail.AdminMail;
import dev.seaworthy.guard.mail.Mail;
import dev.seaworthy.guard.mail.MailPolicy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Mails on their way. While the mail server does not take them they wait, the oldest first, and are
 * tried again after one minute, then two, four and so on up to an hour. Not thread-safe: belongs to
 * the thread that mails. At most as many wait as are mailed in a day.
 */
final class Outbox {
  private static final Log LOG = LogFactory.getLog("dev.seaworthy.guard.mail");
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private final AdminMail mail;
  private final HtmlPart html;
  private final Later later;
  private final Runnable onceUp;
  private final Deque<Mail> waiting = new ArrayDeque<>();
  private Duration pause = FIRST_PAUSE;
  private boolean down;

  /** An empty one; {@code onceUp} is run when the server takes mail again. */
  Outbox(AdminMail mail, HtmlPart html, Later later, Runnable onceUp) {
    this.mail = mail;
    this.html = html;
    this.later = later;
    this.onceUp = onceUp;
  }

  /** Whether the server takes mail, as far as is known. */
  boolean isUp() {
    return !down;
  }

  void put(Mail written) {
    if (waiting.size() >= MailPolicy.MOST_PER_DAY) {
      LOG.warn("a mail is given up, since " + waiting.size() + " wait: " + written.subject());
      return;
    }
    waiting.addLast(written);
    if (!down) {
      empty();
    }
  }

  private void empty() {
    while (!waiting.isEmpty()) {
      if (!send(waiting.getFirst())) {
        down = true;
        later.run(pause, this::retry);
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        return;
      }
      waiting.removeFirst();
    }
    down = false;
    pause = FIRST_PAUSE;
  }

  private void retry() {
    empty();
    if (!down) {
      onceUp.run();
    }
  }

  /** Tries one mail, once; says whether the server took it. */
  boolean send(Mail written) {
    try {
      mail.send(written.subject(), written.body(), html.of(written));
      return true;
    } catch (RuntimeException failure) {
      LOG.warn(written.subject() + " could not be mailed: " + failure.getClass().getName());
      return false;
    }
  }
}
