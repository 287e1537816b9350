package dev.seaworthy.boot.console;

import dev.seaworthy.boot.pages.Html;
import dev.seaworthy.guard.Rules;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.address.Cidr;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How the console says things. Stateless. */
final class Say {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH);
  private static final long MINUTE = 60;
  private static final long HOUR = 3_600;
  private static final long DAY = 86_400;
  private static final int SINGLE = 128;
  private static final String BAIT = "bait.";

  private Say() {}

  /** A moment, as a machine can read it too. */
  static Html time(Html html, Instant at, ZoneId zone) {
    return timed(html, at, zone, TIME);
  }

  /** A moment of these days. */
  static Html recent(Html html, Instant at, ZoneId zone) {
    return timed(html, at, zone, SHORT);
  }

  /** When something ends. */
  static Html end(Html html, Instant until, ZoneId zone) {
    return until.equals(Instant.MAX) ? html.raw("until it is lifted") : time(html, until, zone);
  }

  private static Html timed(Html html, Instant at, ZoneId zone, DateTimeFormatter as) {
    html.raw("<time").attribute("datetime", at.truncatedTo(ChronoUnit.SECONDS).toString());
    return html.raw(">").text(as.format(at.atZone(zone))).raw("</time>");
  }

  /** The zone, where it is not plain. */
  static String zone(ZoneId zone) {
    return "Times are in " + zone.getId() + ".";
  }

  /** A number with its thousands apart. */
  static String number(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  /** A number and what it counts. */
  static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  /**
   * A duration in one unit: 10 minutes, 1 day; rounded down where none fits. One that is negative,
   * as between clocks of two nodes, is none.
   */
  static String span(Duration span) {
    long seconds = Math.max(0, span.toSeconds());
    if (fits(seconds, DAY) || seconds >= 2 * DAY) {
      return count(span.toDays(), "day", "days");
    }
    if (fits(seconds, HOUR) || seconds >= 2 * HOUR) {
      return count(span.toHours(), "hour", "hours");
    }
    return fits(seconds, MINUTE) || seconds >= 2 * MINUTE
        ? count(span.toMinutes(), "minute", "minutes")
        : count(seconds, "second", "seconds");
  }

  private static boolean fits(long seconds, long unit) {
    return seconds >= unit && seconds % unit == 0;
  }

  /** What somebody did, by the rule that noticed it. */
  static String rule(String rule) {
    return switch (rule) {
      case Rules.DECOY_TOUCH -> "looked at the decoy";
      case Rules.DECOY_POST -> "tried a login at the decoy";
      case Rules.ADMIN_LOGIN -> "failed to sign in to the admin";
      case Rules.PUBLIC_LOGIN -> "failed to sign in";
      case Rules.HONEYTOKEN -> "used a false secret";
      default ->
          rule.startsWith(BAIT)
              ? "asked for a bait: " + rule.substring(BAIT.length()).replace('-', ' ')
              : rule;
    };
  }

  /** A network; a single IPv4 address without its length, as people write it. */
  static String address(Cidr network) {
    String text = network.toString();
    return network.length() == SINGLE && text.endsWith("/32")
        ? text.substring(0, text.length() - "/32".length())
        : text;
  }

  /** How much a block closes. */
  static String scope(Scope scope) {
    return scope == Scope.EVERYTHING
        ? "the whole application"
        : "logins, the admin and everything that changes something";
  }
}
