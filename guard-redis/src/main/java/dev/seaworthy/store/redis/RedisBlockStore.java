package dev.seaworthy.store.redis;

import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.BlockArchive;
import dev.seaworthy.guard.attempts.BlockStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Blocks in Redis: of each key the latest change, of at most {@value #MOST} keys, and a word on a
 * channel for those who listen with {@link RedisHints}.
 *
 * <p>Changes are made by one script, so that a version is never visible before a lower one. A
 * server that lost all it had begins with versions higher than any before. Thread-safe.
 */
public final class RedisBlockStore implements BlockStore, BlockArchive {
  private static final int MOST = 1 << 20;
  private static final int AT_ONCE = 1_000;
  private static final Script CHANGE = Script.ofBlocks("change-blocks");
  private static final Script AFTER = Script.ofBlocks("blocks-after");
  private static final Script BEFORE = Script.ofBlocks("blocks-before");

  private final RedisLink link;
  private final Clock clock;

  /**
   * Reads and writes there.
   *
   * @param clock dates the changes, for {@link RedisRetention}
   */
  public RedisBlockStore(RedisLink link, Clock clock) {
    this.link = link;
    this.clock = clock;
  }

  @Override
  public void append(List<Change> changes) {
    Map<Cidr, Change> latest = new LinkedHashMap<>();
    for (Change change : changes) {
      latest.remove(change.key());
      latest.put(change.key(), change);
    }
    if (latest.isEmpty()) {
      return;
    }
    long now = clock.millis();
    List<String> arguments = new ArrayList<>();
    arguments.add(Integer.toString(MOST));
    for (Change change : latest.values()) {
      arguments.add(change.key().toString());
      arguments.add(BlockText.written(change, now));
    }
    link.run("keep blocks", redis -> CHANGE.number(redis, link.base(), arguments));
  }

  @Override
  public List<Change> since(long version, int most) {
    return read(AFTER, Long.toString(version), most).stream()
        .flatMap(each -> each.change().stream())
        .toList();
  }

  @Override
  public List<Change> standing(Instant now, long before, int most) {
    List<Change> standing = new ArrayList<>();
    String below = before == Long.MAX_VALUE ? "+inf" : Long.toString(before);
    while (true) {
      List<BlockText> page = read(BEFORE, below, AT_ONCE);
      for (BlockText each : page) {
        each.change().filter(change -> stands(change, now)).ifPresent(standing::add);
        if (standing.size() == most) {
          return standing;
        }
      }
      if (page.size() < AT_ONCE) {
        return standing;
      }
      below = page.get(page.size() - 1).version();
    }
  }

  @Override
  public Optional<Change> latest(Cidr key) {
    return link.run(
        "read blocks",
        redis ->
            Optional.ofNullable(redis.hget(link.base() + ":block", key.toString()))
                .flatMap(written -> new BlockText(key.toString(), written).change()));
  }

  private List<BlockText> read(Script script, String version, int most) {
    List<String> found =
        link.run(
            "read blocks",
            redis -> script.texts(redis, link.base(), List.of(version, Integer.toString(most))));
    return BlockText.all(found);
  }

  private static boolean stands(Change change, Instant now) {
    return change.block().filter(block -> block.until().isAfter(now)).isPresent();
  }
}
