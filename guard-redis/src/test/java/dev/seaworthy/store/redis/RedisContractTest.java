package dev.seaworthy.store.redis;

import dev.seaworthy.guard.attempts.StoreContract;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** Redis keeps to what memory and databases keep to. */
class RedisContractTest extends StoreContract {
  /** Made by the constructor above this class, so that no field may be set to nothing here. */
  private @Nullable RedisLink link;

  @Override
  protected Parts fresh() {
    RedisLink fresh = Servers.fresh();
    link = fresh;
    RedisBlockStore blocks = new RedisBlockStore(fresh, Clock.systemUTC());
    return new Parts(
        new RedisAttemptStore(fresh, 1_000),
        new RedisArchive(fresh),
        blocks,
        blocks,
        new RedisShelf(fresh));
  }

  @AfterEach
  void giveBack() {
    Objects.requireNonNull(link).close();
  }
}
