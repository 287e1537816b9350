package dev.seaworthy.boot.alerts;

import dev.seaworthy.boot.courier.Later;
import dev.seaworthy.boot.courier.Outbox;
import dev.seaworthy.boot.courier.Outbox.Outcome;
import dev.seaworthy.boot.mail.AdminMail;
import dev.seaworthy.boot.mail.LetterRefused;
import dev.seaworthy.guard.Alarm;
import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Doorkeeper;
import dev.seaworthy.guard.GuardEvents;
import dev.seaworthy.guard.Tally;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.mail.Digest;
import dev.seaworthy.guard.mail.Mail;
import dev.seaworthy.guard.mail.MailPolicy;
import dev.seaworthy.guard.mail.MailPolicy.Dispatch;
import dev.seaworthy.guard.mail.MailWriter;
import dev.seaworthy.guard.mail.Occasion;
import dev.seaworthy.guard.mail.Occasion.Kind;
import dev.seaworthy.guard.tables.AddressLists;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Mails what the guard tells, within the budget of {@link MailPolicy}. A request waits for the
 * decision alone, which counts in memory; writing and sending are errands, of which a flood makes
 * no more than it makes mails. Thread-safe.
 */
final class AttackMailer implements GuardEvents {
  private static final Log LOG = LogFactory.getLog("dev.seaworthy.guard.mail");

  private final MailPolicy policy = new MailPolicy();
  private final AdminMail mail;
  private final HtmlPart html;
  private final MailWriter writer;
  private final Doorkeeper doorkeeper;
  private final Clock clock;
  private final Later later;
  private final Duration digestAfter;
  private final Outbox<Mail> outbox;
  private boolean digestAwaited;

  AttackMailer(
      AdminMail mail,
      MailWriter writer,
      HtmlPart html,
      Doorkeeper doorkeeper,
      Clock clock,
      Later later,
      Duration digestAfter) {
    this.mail = mail;
    this.html = html;
    this.writer = writer;
    this.doorkeeper = doorkeeper;
    this.clock = clock;
    this.later = later;
    this.digestAfter = digestAfter;
    this.outbox =
        new Outbox<>(
            MailPolicy.MOST_PER_DAY, this::send, AttackMailer::giveUp, later, this::digest);
  }

  @Override
  public void attempted(Attempt attempt, Tally tally) {
    Address client = attempt.client();
    Cidr key = AddressLists.keyOf(client.hi(), client.lo());
    Optional<Block> block =
        tally.consequence() == Tally.Consequence.BLOCKED
            ? doorkeeper.block(client.hi(), client.lo(), attempt.at().getEpochSecond())
            : Optional.empty();
    Dispatch dispatch = decide(attempt, key, block);
    if (isNow(dispatch)) {
      boolean silencing = dispatch == Dispatch.NOW_AND_SILENCING;
      soon(() -> outbox.put(writer.attempt(attempt, key, block, silencing)));
    }
  }

  @Override
  public void alarmed(Alarm alarm) {
    Cidr key = AddressLists.keyOf(alarm.client().hi(), alarm.client().lo());
    Kind kind =
        switch (alarm.kind()) {
          case HONEYTOKEN_USED -> Kind.HONEYTOKEN;
          case REAL_PASSWORD_IN_DECOY -> Kind.REAL_PASSWORD;
          default -> Kind.ALARM;
        };
    Dispatch dispatch;
    synchronized (policy) {
      dispatch = policy.decide(Occasion.of(kind, alarm.at(), key));
      awaitDigest();
    }
    if (isNow(dispatch)) {
      soon(() -> outbox.put(writer.alarm(alarm)));
    }
  }

  /** An attempt and the block it led to are told in one mail, if either is to be told at once. */
  private Dispatch decide(Attempt attempt, Cidr key, Optional<Block> block) {
    Occasion tried = Occasion.attempt(attempt.at(), key, attempt.weight().points());
    synchronized (policy) {
      Dispatch first = policy.decide(tried);
      Dispatch second =
          block
              .map(each -> policy.decide(Occasion.block(attempt.at(), each.key(), each.step())))
              .orElse(Dispatch.NEVER);
      awaitDigest();
      return isNow(second) ? second : first;
    }
  }

  private static boolean isNow(Dispatch dispatch) {
    return dispatch == Dispatch.NOW || dispatch == Dispatch.NOW_AND_SILENCING;
  }

  private void soon(Runnable errand) {
    later.run(Duration.ZERO, errand);
  }

  private static void giveUp(Mail written) {
    LOG.warn("a mail is given up: " + written.subject());
  }

  private Outcome send(Mail written) {
    try {
      mail.send(written.subject(), written.body(), html.of(written));
      return Outcome.DONE;
    } catch (RuntimeException failure) {
      LOG.warn(written.subject() + " could not be mailed: " + failure.getClass().getName());
      return failure instanceof LetterRefused ? Outcome.REFUSED : Outcome.UNREACHED;
    }
  }

  /** One digest is awaited at a time. Holds the policy's lock. */
  private void awaitDigest() {
    if (!digestAwaited && policy.isAnythingWaiting()) {
      digestAwaited = true;
      later.run(digestAfter, this::digest);
    }
  }

  /** On the thread that mails. A digest that is not taken grows until the server is up again. */
  private void digest() {
    Optional<Digest> taken = take();
    if (taken.isEmpty() || send(writer.digest(taken.get(), clock.instant())) == Outcome.DONE) {
      return;
    }
    synchronized (policy) {
      policy.putBack(taken.get());
      awaitDigest();
    }
  }

  private Optional<Digest> take() {
    synchronized (policy) {
      digestAwaited = false;
      if (!policy.isAnythingWaiting()) {
        return Optional.empty();
      }
      if (!outbox.isUp()) {
        awaitDigest();
        return Optional.empty();
      }
      return Optional.of(policy.takeDigest(clock.instant()));
    }
  }
}
