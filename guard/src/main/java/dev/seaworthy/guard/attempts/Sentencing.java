package dev.seaworthy.guard.attempts;

import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.address.Cidr;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/** Says how long and how wide a block is. Pure but for chance and the history handed in. */
final class Sentencing {
  private static final int PERCENT = 100;

  private final BlockRules rules;
  private final History history;
  private final RandomGenerator random;

  Sentencing(BlockRules rules, History history, RandomGenerator random) {
    this.rules = rules;
    this.history = history;
    this.random = random;
  }

  /**
   * The next block of the key: one step up for each block it had within the memory, but not below
   * the least step. The first step closes guarded places only, unless more is asked for.
   */
  Block next(Cidr key, Instant now, int leastStep, boolean narrow, String reason) {
    int step = Math.min(rules.steps(), Math.max(leastStep, history.count(key, now) + 1));
    Scope scope = step == 1 || narrow ? Scope.GUARDED : Scope.EVERYTHING;
    return new Block(key, now, now.plus(jittered(rules.duration(step))), step, scope, reason);
  }

  /**
   * The block after a touch while it is in force: the duration of its step counted from now, but no
   * longer in all than the next step, and never shorter than it was.
   */
  Block prolonged(Block block, Instant now) {
    Instant wanted = now.plus(rules.duration(block.step()));
    Instant most = block.from().plus(rules.duration(block.step() + 1));
    Instant until = wanted.isBefore(most) ? wanted : most;
    if (!until.minus(1, ChronoUnit.MINUTES).isAfter(block.until())) {
      return block;
    }
    return new Block(block.key(), block.from(), until, block.step(), block.scope(), block.reason());
  }

  private Duration jittered(Duration duration) {
    if (rules.jitterPercent() == 0) {
      return duration;
    }
    long most = duration.toMillis() * rules.jitterPercent() / PERCENT;
    return duration.plusMillis(random.nextLong(-most, most + 1));
  }
}
