package dev.seaworthy.boot.console;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.attempts.AttemptArchive;
import dev.seaworthy.guard.attempts.AttemptArchive.Kept;
import dev.seaworthy.guard.attempts.AttemptArchive.Wanted;
import dev.seaworthy.guard.attempts.AttemptRow;
import dev.seaworthy.guard.attempts.BlockRules;
import dev.seaworthy.guard.attempts.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Why somebody is blocked, in a sentence: by which rule, and by which of the two clocks. Told from
 * the rows that are kept, so it says so where they do not show it.
 */
final class Reason {
  private static final int LOOKED_AT = 1_000;
  private static final Duration ROUNDING = Duration.ofSeconds(2);

  private Reason() {}

  static String of(Block block, BlockRules rules, AttemptArchive archive) {
    String last = "The last thing it did before was: " + Say.rule(block.reason()) + ". ";
    Wanted before =
        new Wanted(
            Optional.of(block.key()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(block.from().minus(longest(rules))),
            Optional.of(block.from().plus(ROUNDING)));
    List<Kept> rows = archive.newest(before, Optional.empty(), LOOKED_AT).rows();
    if (rows.stream().noneMatch(each -> each.row().rule().equals(block.reason()))) {
      return rows.isEmpty()
          ? "Set by hand, by a wider network, or by another node: " + block.reason()
          : "The note on it: " + block.reason();
    }
    if (rows.stream().anyMatch(each -> each.row().sample().weight().blocksAtOnce())) {
      return last + "That blocks at once, whatever the score.";
    }
    long fast = points(rows, block.from().minus(rules.window()));
    if (fast >= rules.threshold()) {
      return last + clock(fast, rules.threshold(), rules.window());
    }
    Limit slow = rules.slow();
    long points = points(rows, block.from().minus(slow.window()));
    return !slow.equals(Limit.NONE) && points >= slow.points()
        ? last + clock(points, slow.points(), slow.window())
        : last + "The rows that are kept do not show all the points that led to it.";
  }

  private static String clock(long points, int threshold, Duration window) {
    return "It had "
        + Say.count(points, "point", "points")
        + " within "
        + Say.span(window)
        + "; "
        + threshold
        + " block.";
  }

  private static long points(List<Kept> rows, Instant since) {
    return rows.stream()
        .map(Kept::row)
        .filter(row -> !row.last().isBefore(since))
        .mapToLong(Reason::points)
        .sum();
  }

  private static long points(AttemptRow row) {
    Attempt sample = row.sample();
    return sample.mode() == Mode.BLOCK ? row.count() * sample.weight().points() : 0;
  }

  private static Duration longest(BlockRules rules) {
    Duration slow = rules.slow().equals(Limit.NONE) ? Duration.ZERO : rules.slow().window();
    return slow.compareTo(rules.window()) > 0 ? slow : rules.window();
  }
}
