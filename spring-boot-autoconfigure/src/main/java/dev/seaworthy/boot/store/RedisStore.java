package dev.seaworthy.boot.store;

import dev.seaworthy.guard.attempts.AttemptArchive;
import dev.seaworthy.guard.attempts.AttemptStore;
import dev.seaworthy.guard.attempts.BlockArchive;
import dev.seaworthy.guard.attempts.BlockHints;
import dev.seaworthy.guard.attempts.BlockStore;
import dev.seaworthy.guard.attempts.Shelf;
import dev.seaworthy.store.redis.RedisArchive;
import dev.seaworthy.store.redis.RedisAttemptStore;
import dev.seaworthy.store.redis.RedisBlockStore;
import dev.seaworthy.store.redis.RedisDurability;
import dev.seaworthy.store.redis.RedisHints;
import dev.seaworthy.store.redis.RedisLink;
import dev.seaworthy.store.redis.RedisRetention;
import dev.seaworthy.store.redis.RedisShelf;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** The application's Redis, on connections of its own, which other nodes may use as well. */
final class RedisStore implements GuardStore {
  private static final Log LOG = LogFactory.getLog("dev.seaworthy.guard.store");

  private final RedisLink link;
  private final BlockHints hints;
  private final RedisAttemptStore attempts;
  private final RedisArchive archive;
  private final RedisBlockStore blocks;
  private final RedisShelf shelf;
  private final RedisRetention retention;

  /** A Redis to which nobody has talked yet. */
  RedisStore(RedisLink link, StoreProperties properties, UnaryOperator<String> pseudonym) {
    this.link = link;
    Clock clock = Clock.systemUTC();
    hints = properties.listen() ? new RedisHints(link) : BlockHints.NONE;
    attempts = new RedisAttemptStore(link, properties.redis().mostAttempts());
    archive = new RedisArchive(link);
    blocks = new RedisBlockStore(link, clock);
    shelf = new RedisShelf(link);
    retention =
        new RedisRetention(
            link,
            clock,
            properties.retention().whole(),
            properties.retention().reduced(),
            pseudonym);
  }

  @Override
  public String name() {
    return "Redis";
  }

  @Override
  public void prepare() {
    RedisDurability.doubts(link)
        .forEach(doubt -> LOG.warn("Redis keeps the guard's data, but " + doubt));
  }

  @Override
  public AttemptStore attempts() {
    return attempts;
  }

  @Override
  public BlockStore blocks() {
    return blocks;
  }

  @Override
  public AttemptArchive archive() {
    return archive;
  }

  @Override
  public BlockArchive standing() {
    return blocks;
  }

  @Override
  public Shelf shelf() {
    return shelf;
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public BlockHints hints() {
    return hints;
  }

  @Override
  public long forget() {
    return retention.sweep().rows();
  }

  @Override
  public void close() {
    link.close();
  }
}
