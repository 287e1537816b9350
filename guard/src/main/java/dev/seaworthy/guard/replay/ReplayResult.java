package dev.seaworthy.guard.replay;

import dev.seaworthy.guard.Block;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What a replay found.
 *
 * @param lines how many lines were read
 * @param unreadable how many of them were no request
 * @param attempts how many requests were attempts, those without points included
 * @param refused how many requests would have been refused
 * @param complete false if the log was longer than is read
 * @param blocks the automatic blocks in the order in which they began
 * @param mails the mails sent
 * @param score how good the blocks were, if a truth was given
 */
public record ReplayResult(
    long lines,
    long unreadable,
    long attempts,
    long refused,
    boolean complete,
    List<Block> blocks,
    MailBudget.Sent mails,
    Optional<Score> score) {

  /** Copies the list. */
  public ReplayResult {
    blocks = List.copyOf(blocks);
  }

  /**
   * How good the blocks were.
   *
   * @param blocks how many there were
   * @param right how many of them covered a key from which an attacker had earned points
   * @param roles by kind of visitor
   * @param delays from each blocked attacker's first points to its block, rising
   * @param notFollowed requests of actors beyond those that are followed
   */
  public record Score(
      long blocks,
      long right,
      Map<String, RoleScore> roles,
      List<Duration> delays,
      long notFollowed) {

    /** Copies the collections. */
    public Score {
      roles = Map.copyOf(roles);
      delays = List.copyOf(delays);
    }

    /** The part of the blocks that were right; 1 if there was none. */
    public double precision() {
      return blocks == 0 ? 1 : (double) right / blocks;
    }

    /** The part of the attackers who were blocked; 1 if there was none. */
    public double recall() {
      long all = sumOfHostile(RoleScore::actors);
      return all == 0 ? 1 : (double) sumOfHostile(RoleScore::blocked) / all;
    }

    /** How many innocents were refused something at a key where no attacker had earned points. */
    public long innocentsHitElsewhere() {
      return roles.values().stream()
          .filter(each -> !each.hostile())
          .mapToLong(RoleScore::refusedElsewhere)
          .sum();
    }

    /** How many innocents were refused something at a key they shared with an attacker. */
    public long innocentsHitAmongAttackers() {
      return roles.values().stream()
          .filter(each -> !each.hostile())
          .mapToLong(RoleScore::refusedAmongAttackers)
          .sum();
    }

    private long sumOfHostile(ToLongFunction<RoleScore> part) {
      return roles.values().stream().filter(RoleScore::hostile).mapToLong(part).sum();
    }
  }

  /**
   * What became of the actors of one role.
   *
   * @param hostile whether they mean harm
   * @param actors how many there were
   * @param scored how many earned points
   * @param blocked how many made a request while blocked, or whose touch led to the block
   * @param refusedAmongAttackers how many were refused at a key with an attacker's points
   * @param refusedElsewhere how many were refused at another key
   */
  public record RoleScore(
      boolean hostile,
      long actors,
      long scored,
      long blocked,
      long refusedAmongAttackers,
      long refusedElsewhere) {

    RoleScore plus(RoleScore other) {
      return new RoleScore(
          hostile || other.hostile,
          actors + other.actors,
          scored + other.scored,
          blocked + other.blocked,
          refusedAmongAttackers + other.refusedAmongAttackers,
          refusedElsewhere + other.refusedElsewhere);
    }
  }
}
