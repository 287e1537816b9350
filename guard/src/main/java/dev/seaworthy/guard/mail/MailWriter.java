package dev.seaworthy.guard.mail;

import dev.seaworthy.guard.Alarm;
import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.address.Cidr;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Writes the mails. Everything an attacker wrote passes through {@link SafeText}. Immutable and
 * thread-safe.
 */
public final class MailWriter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final String site;
  private final URI console;
  private final ZoneId zone;
  private final BlockLinks links;
  private final Predicate<String> knownAccount;

  /**
   * A writer for one site.
   *
   * @param site its name as configured; stands in each subject, unless it is empty
   * @param console where the links lead; configured, never taken from a request
   * @param zone the admins' own time, shown beside UTC
   * @param links makes the links
   * @param knownAccount whether a user name is an account that exists; such names are masked
   */
  public MailWriter(
      String site, URI console, ZoneId zone, BlockLinks links, Predicate<String> knownAccount) {
    this.site = SafeText.of(site);
    this.console = console;
    this.zone = zone;
    this.links = links;
    this.knownAccount = knownAccount;
  }

  /** The mail about an attempt, and the block that it led to, if it did. */
  public Mail attempt(Attempt attempt, Cidr key, Optional<Block> block, boolean silencing) {
    StringBuilder body = new StringBuilder();
    String what = block.isPresent() ? "Blocked" : "Attempt by";
    line(body, "When", time(attempt.at()));
    line(body, "Address", attempt.client() + (isSingle(key) ? "" : ", counted as " + key));
    line(body, "Rule", attempt.rule() + ", " + attempt.weight().points() + " points");
    line(body, "Request", SafeText.of(attempt.method()) + " " + SafeText.of(attempt.path()));
    if (!attempt.userName().isEmpty()) {
      line(body, "User name", userName(attempt.userName()));
    }
    line(body, "User agent", SafeText.of(attempt.userAgent()));
    block.ifPresentOrElse(
        each -> describe(body, each),
        () -> line(body, "To block it", link(BlockLinks.Action.BLOCK, key, attempt.at())));
    if (silencing) {
      body.append("\nThis was the last such mail for today; the rest follows in digests.\n");
    }
    return new Mail(subject(what + " " + attempt.client()), body.toString());
  }

  /** The mail about something that needs a person. */
  public Mail alarm(Alarm alarm) {
    StringBuilder body = new StringBuilder();
    line(body, "When", time(alarm.at()));
    line(body, "Address", alarm.client().toString());
    line(body, "What", alarm.detail());
    String kind = alarm.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return new Mail(subject("Alarm: " + kind), body.toString());
  }

  /** The digest. */
  public Mail digest(Digest digest, Instant now) {
    StringBuilder body = new StringBuilder();
    line(body, "Until", time(now));
    line(body, "Attempts", Long.toString(digest.attempts()));
    line(body, "Blocks", Long.toString(digest.blockCount()));
    line(body, "Other alarms", Long.toString(digest.others()));
    line(body, "Not mailed singly", Long.toString(digest.waiting()));
    for (Digest.Tries tries : digest.top()) {
      line(body, tries.key().toString(), tries.attempts() + " attempts");
    }
    for (Cidr blocked : digest.blocks()) {
      line(body, "Unblock " + blocked, link(BlockLinks.Action.UNBLOCK, blocked, now));
    }
    String counts = digest.attempts() + " attempts, " + digest.blockCount() + " blocks";
    return new Mail(subject("Digest: " + counts), body.toString());
  }

  private void describe(StringBuilder body, Block block) {
    boolean open = block.until().equals(Instant.MAX);
    line(body, "Blocked", block.key() + (open ? ", until somebody lifts it" : ", " + span(block)));
    line(body, "Step", block.step() + ", " + block.scope().name().toLowerCase(Locale.ROOT));
    line(body, "To unblock it", link(BlockLinks.Action.UNBLOCK, block.key(), block.from()));
  }

  private String span(Block block) {
    Duration length = Duration.between(block.from(), block.until());
    return "until " + time(block.until()) + " (" + length.toMinutes() + " min)";
  }

  private String link(BlockLinks.Action action, Cidr key, Instant now) {
    return console + "?link=" + links.make(action, key, now);
  }

  private String userName(String name) {
    return knownAccount.test(name) ? SafeText.masked(name) + " (an account)" : SafeText.of(name);
  }

  private String subject(String what) {
    return site.isEmpty() ? what : "[" + site + "] " + what;
  }

  private String time(Instant at) {
    return TIME.format(at.atZone(ZoneOffset.UTC))
        + " UTC, "
        + TIME.format(at.atZone(zone))
        + " here";
  }

  private static boolean isSingle(Cidr key) {
    return key.length() == 128;
  }

  private static void line(StringBuilder body, String name, String value) {
    body.append(name).append(": ").append(value).append('\n');
  }
}
