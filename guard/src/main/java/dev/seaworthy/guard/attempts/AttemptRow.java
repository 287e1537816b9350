package dev.seaworthy.guard.attempts;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.address.Cidr;
import java.time.Instant;

/**
 * What is written about attempts: one of them, or many alike under load. Immutable.
 *
 * @param sender who: a single key, the /48 or IPv4 /24 around many, or everybody ({@code ::/0})
 * @param rule the rule that fired
 * @param count how many attempts the row stands for, at least 1
 * @param first when the first of them came
 * @param last when the last of them came
 * @param sample one of them; in a row that counts many, its texts are cut short
 */
public record AttemptRow(
    Cidr sender, String rule, long count, Instant first, Instant last, Attempt sample) {
  private static final int SHORT_PATH = 120;
  private static final int SHORT_TEXT = 60;

  /**
   * Checks the count.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public AttemptRow {
    if (count < 1) {
      throw new IllegalArgumentException("a row of attempts counts " + count + "; the least is 1");
    }
  }

  /** The row of one attempt. */
  static AttemptRow single(Cidr sender, Attempt attempt) {
    return new AttemptRow(sender, attempt.rule(), 1, attempt.at(), attempt.at(), attempt);
  }

  /** The same with texts of the sample cut, so that thousands of rows stay small. */
  AttemptRow withShortSample() {
    if (!isLong(sample)) {
      return this;
    }
    Attempt cut =
        new Attempt(
            sample.at(),
            sample.client(),
            sample.rule(),
            sample.weight(),
            sample.mode(),
            sample.method(),
            clipped(sample.path(), SHORT_PATH),
            clipped(sample.userAgent(), SHORT_TEXT),
            clipped(sample.userName(), SHORT_TEXT),
            true);
    return new AttemptRow(sender, rule, count, first, last, cut);
  }

  /** Both rows in one, under the sender and the sample of this one. */
  AttemptRow plus(AttemptRow other) {
    Instant earliest = first.isBefore(other.first) ? first : other.first;
    Instant latest = last.isAfter(other.last) ? last : other.last;
    return new AttemptRow(sender, rule, count + other.count, earliest, latest, sample);
  }

  private static boolean isLong(Attempt sample) {
    return sample.path().length() > SHORT_PATH
        || sample.userAgent().length() > SHORT_TEXT
        || sample.userName().length() > SHORT_TEXT;
  }

  private static String clipped(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
