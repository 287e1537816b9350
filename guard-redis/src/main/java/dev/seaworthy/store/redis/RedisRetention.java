package dev.seaworthy.store.redis;

import dev.seaworthy.guard.attempts.AttemptArchive.Kept;
import dev.seaworthy.guard.attempts.Reduction;
import dev.seaworthy.guard.attempts.Sweep;
import io.lettuce.core.KeyValue;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/**
 * Forgets, as the databases do: rows older than the first limit lose what points to a person, rows
 * older than the second go with the totals of their hours, blocks go a month after they ended or
 * were lifted. Each batch is one short script, so that the server serves others in between. For one
 * thread at a time.
 */
public final class RedisRetention {
  private static final Duration BLOCK_MEMORY = Duration.ofDays(30);
  private static final int BATCH = 500;
  private static final Script REDUCE = Script.ofRows("reduce");
  private static final Script DROP_OLD = Script.ofRows("drop-old");
  private static final Script FORGET_HOURS = Script.ofRows("forget-hours");
  private static final Script BLOCKS_AFTER = Script.ofBlocks("blocks-after");
  private static final Script FORGET_BLOCKS = Script.ofBlocks("forget-blocks");

  private final RedisLink link;
  private final Clock clock;
  private final Duration whole;
  private final Duration reduced;
  private final UnaryOperator<String> pseudonym;

  /**
   * Keeps rows for so long.
   *
   * @param whole how long whole rows are kept
   * @param reduced how long reduced rows are kept; at least as long as whole ones
   * @param pseudonym turns a user name into one that only the holder of the key can recompute
   * @throws IllegalArgumentException if the second limit comes before the first
   */
  public RedisRetention(
      RedisLink link,
      Clock clock,
      Duration whole,
      Duration reduced,
      UnaryOperator<String> pseudonym) {
    if (reduced.compareTo(whole) < 0) {
      throw new IllegalArgumentException(
          "reduced rows are kept for " + reduced + ", shorter than whole ones, " + whole);
    }
    this.link = link;
    this.clock = clock;
    this.whole = whole;
    this.reduced = reduced;
    this.pseudonym = pseudonym;
  }

  /**
   * Forgets all that is due now.
   *
   * @throws dev.seaworthy.guard.attempts.AttemptStoreException if Redis fails; what was done by
   *     then stays done
   */
  public Sweep sweep() {
    Instant now = clock.instant();
    String oldest = Places.before(now.minus(reduced));
    String hour = Long.toString(now.minus(reduced).toEpochMilli());
    String most = Integer.toString(BATCH);
    long deleted = untilFewer(redis -> DROP_OLD.number(redis, link.base(), List.of(oldest, most)));
    untilFewer(redis -> FORGET_HOURS.number(redis, link.base(), List.of(hour, most)));
    return new Sweep(reduce(now.minus(whole)), deleted, forgetBlocks(now.minus(BLOCK_MEMORY)));
  }

  private long untilFewer(ToLongFunction<RedisCommands<String, String>> batch) {
    long all = 0;
    long done;
    do {
      done = link.run("forget what is old", batch::applyAsLong);
      all += done;
    } while (done == BATCH);
    return all;
  }

  /** What a batch looked at is no longer among the whole ones, so that the next begins after it. */
  private long reduce(Instant before) {
    String whole = link.base() + ":attempt:whole";
    Range<String> old =
        Range.from(Range.Boundary.unbounded(), Range.Boundary.excluding(Places.time(before)));
    long all = 0;
    int seen;
    do {
      List<String> due =
          link.run("forget what is old", redis -> redis.zrangebylex(whole, old, Limit.from(BATCH)));
      seen = due.size();
      if (seen > 0) {
        all += link.run("forget what is old", redis -> reduce(redis, due));
      }
    } while (seen == BATCH);
    return all;
  }

  private long reduce(RedisCommands<String, String> redis, List<String> due) {
    String[] ids = due.stream().map(Places::idOf).toArray(String[]::new);
    List<KeyValue<String, String>> rows = redis.hmget(link.base() + ":attempt", ids);
    List<String> arguments = new ArrayList<>(due.size() * 3);
    for (int at = 0; at < due.size(); at++) {
      String was = rows.get(at).getValueOrElse("");
      arguments.add(due.get(at));
      arguments.add(was);
      arguments.add(was.isEmpty() ? "" : reduced(ids[at], was));
    }
    return REDUCE.number(redis, link.base(), arguments);
  }

  private String reduced(String id, String was) {
    Kept kept = Rows.kept(id, was);
    return Rows.written(Reduction.of(kept.row(), pseudonym), true);
  }

  private long forgetBlocks(Instant before) {
    long all = 0;
    String version = "0";
    List<BlockText> page;
    do {
      List<String> after = List.of(version, Integer.toString(BATCH));
      page =
          BlockText.all(
              link.run(
                  "forget what is old", redis -> BLOCKS_AFTER.texts(redis, link.base(), after)));
      List<String> over = new ArrayList<>();
      for (BlockText block : page) {
        version = block.version();
        if (block.isOver(before.toEpochMilli())) {
          over.add(block.network());
          over.add(block.written());
        }
      }
      if (!over.isEmpty()) {
        all +=
            link.run("forget what is old", redis -> FORGET_BLOCKS.number(redis, link.base(), over));
      }
    } while (page.size() == BATCH);
    return all;
  }
}
