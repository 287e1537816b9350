package dev.seaworthy.boot.errors;

import dev.seaworthy.boot.courier.Courier;
import dev.seaworthy.boot.courier.Outbox;
import dev.seaworthy.boot.courier.Outbox.Outcome;
import dev.seaworthy.boot.errors.MailFolding.Dispatch;
import dev.seaworthy.boot.mail.AdminMail;
import dev.seaworthy.boot.mail.LetterRefused;
import dev.seaworthy.boot.reports.ErrorReport;
import dev.seaworthy.boot.reports.PlainReport;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Tells the admins of errors: new kinds at once, repeated ones in a digest. A report is gathered
 * only if it is going to be mailed, and mailed on the courier's thread; while the mail server is
 * down it waits there, and the digest grows. Thread-safe.
 */
final class ErrorMailer {
  private static final Log LOG = LogFactory.getLog(ErrorMailer.class);

  private final AdminMail mail;
  private final Courier courier;
  private final Clock clock;
  private final MailFolding folding;
  private final Duration digestAfter;
  private final int mostCharacters;
  private final AtomicBoolean digestDue = new AtomicBoolean();
  private final Outbox<Told> outbox;

  /** One mail. */
  private record Told(String subject, String body) {}

  ErrorMailer(AdminMail mail, Courier courier, Clock clock, ErrorsProperties.Errors settings) {
    this.mail = mail;
    this.courier = courier;
    this.clock = clock;
    this.folding = new MailFolding(settings.mailsPerDay());
    this.digestAfter = settings.digestAfter();
    this.mostCharacters = (int) Math.min(Integer.MAX_VALUE, settings.reportSize().toBytes());
    this.outbox =
        new Outbox<>(
            Math.max(1, settings.mailsPerDay()),
            this::send,
            ErrorMailer::giveUp,
            courier::sendAfter,
            () -> {});
  }

  void tell(String id, int status, @Nullable Throwable error, Supplier<ErrorReport> report) {
    Kind kind = Kind.of(status, error);
    Dispatch dispatch = folding.decide(kind, id, clock.instant());
    if (dispatch == Dispatch.FOLDED) {
      if (digestDue.compareAndSet(false, true)) {
        courier.sendAfter(digestAfter, this::digest);
      }
      return;
    }
    ErrorReport gathered = report.get();
    courier.send(() -> outbox.put(new Told(subject(id, kind), body(gathered, dispatch))));
  }

  private void digest() {
    if (!outbox.isUp()) {
      courier.sendAfter(digestAfter, this::digest);
      return;
    }
    digestDue.set(false);
    MailFolding.Digest digest = folding.take();
    if (digest.total() == 0) {
      return;
    }
    StringBuilder body = new StringBuilder("Not mailed singly since the last mail:\n\n");
    for (MailFolding.Folded each : digest.kinds()) {
      body.append(each.count()).append(" x ").append(each.kind());
      body.append(", the latest ").append(each.latestId()).append('\n');
    }
    if (digest.unnamed() > 0) {
      body.append(digest.unnamed()).append(" x other kinds\n");
    }
    outbox.put(new Told("Digest: " + digest.total() + " more errors", body.toString()));
  }

  private String body(ErrorReport report, Dispatch dispatch) {
    String text = PlainReport.of(report, mostCharacters);
    return dispatch == Dispatch.NOW_AND_SILENCING
        ? text + "\nThis was the last such mail for today; the rest follows in digests.\n"
        : text;
  }

  /** An exception's class is the application's own word, and no text of a visitor's. */
  private static String subject(String id, Kind kind) {
    return "Error " + id + ": " + kind.type();
  }

  private static void giveUp(Told told) {
    LOG.warn("a mail is given up: " + told.subject());
  }

  private Outcome send(Told told) {
    try {
      mail.send(told.subject(), told.body());
      return Outcome.DONE;
    } catch (RuntimeException failure) {
      LOG.warn(told.subject() + " could not be mailed: " + failure.getClass().getName());
      return failure instanceof LetterRefused ? Outcome.REFUSED : Outcome.UNREACHED;
    }
  }
}
