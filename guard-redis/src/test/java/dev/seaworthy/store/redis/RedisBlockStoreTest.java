package dev.seaworthy.store.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.BlockHints.Listening;
import dev.seaworthy.guard.attempts.BlockStore.Change;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisBlockStoreTest {
  private static final int PATIENCE_SECONDS = 60;
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Cidr KEY = Cidr.parse("198.51.100.7");
  private static final Cidr SITE = Cidr.parse("2001:db8:7::/48");

  private final RedisLink link = Servers.fresh();
  private final RedisBlockStore store = new RedisBlockStore(link, CLOCK);
  private final Semaphore heard = new Semaphore(0);

  @AfterEach
  void giveBack() {
    link.close();
  }

  @Test
  void aBlockComesBackAsItWent() {
    Block timed = new Block(KEY, NOW, NOW.plusSeconds(3600), 3, Scope.GUARDED, "decoy.post");
    Block forGood =
        new Block(SITE, NOW, Instant.MAX, 1, Scope.EVERYTHING, "ärgerlich\n\\ \ud83d\ude42");
    store.append(List.of(begun(timed), begun(forGood)));
    assertThat(store.since(0, 10))
        .extracting(Change::block)
        .containsExactly(Optional.of(timed), Optional.of(forGood));
  }

  @Test
  void aServerThatLostAllItHadBeginsAboveWhatNodesHaveSeen() {
    for (int n = 0; n < 50; n++) {
      store.append(List.of(begun(block(KEY)), begun(block(SITE))));
    }
    long seen = store.since(0, 10).get(1).version();
    link.run("lose", redis -> redis.del(keys(":block", ":block:order", ":block:version")));
    store.append(List.of(begun(block(KEY))));
    assertThat(store.since(seen - 256, 10)).extracting(Change::key).containsExactly(KEY);
  }

  @Test
  void writersAtOnceGetVersionsOfTheirOwn() throws ExecutionException, InterruptedException {
    int writers = 8;
    int each = 20;
    ExecutorService pool = Executors.newFixedThreadPool(writers);
    List<Future<?>> running = new ArrayList<>();
    for (int writer = 0; writer < writers; writer++) {
      int number = writer;
      running.add(
          pool.submit(
              () -> {
                for (int n = 0; n < each; n++) {
                  Cidr key = Cidr.parse("203.0." + number + "." + n);
                  store.append(List.of(begun(block(key)), begun(block(KEY))));
                }
              }));
    }
    for (Future<?> one : running) {
      one.get();
    }
    pool.shutdown();
    List<Change> all = store.since(0, 1_000);
    assertThat(all).extracting(Change::version).doesNotHaveDuplicates().isSorted();
    assertThat(all).hasSize(writers * each + 1);
  }

  @Test
  void aBlockSpoiledByHandDoesNotHideTheOthers() {
    store.append(List.of(begun(block(KEY)), begun(block(SITE))));
    link.run("spoil", redis -> redis.hset(keys(":block")[0], KEY.toString(), "1\nx\ny\n"));
    assertThat(store.since(0, 10)).extracting(Change::key).containsExactly(SITE);
    assertThat(store.standing(NOW, Long.MAX_VALUE, 10)).hasSize(1);
  }

  @Test
  void standingOnesAreFoundBehindManyThatEnded() {
    List<Change> changes = new ArrayList<>();
    changes.add(begun(block(SITE)));
    for (int n = 0; n < 2_500; n++) {
      changes.add(new Change(0, Cidr.parse("203.0." + n / 256 + "." + n % 256), Optional.empty()));
    }
    store.append(changes);
    assertThat(store.standing(NOW, Long.MAX_VALUE, 10))
        .extracting(Change::key)
        .containsExactly(SITE);
  }

  @Test
  void whoListensHearsOfEachChangeAndOfTheBeginning() throws InterruptedException {
    try (Listening listening = new RedisHints(link).listen(heard::release)) {
      assertThat(listening).isNotNull();
      hears("the beginning");
      store.append(List.of(begun(block(KEY))));
      hears("a block");
      store.append(List.of(new Change(0, KEY, Optional.empty())));
      hears("a lift");
    }
  }

  @Test
  void aConnectionThatIsCutIsMadeAnewAndCountsAsAHint() throws InterruptedException {
    try (Listening listening = new RedisHints(link).listen(heard::release)) {
      assertThat(listening).isNotNull();
      hears("the beginning");
      link.run("cut", redis -> redis.clientKill(io.lettuce.core.KillArgs.Builder.typePubsub()));
      hears("the new beginning");
      store.append(List.of(begun(block(KEY))));
      hears("a block");
    }
  }

  private void hears(String what) throws InterruptedException {
    assertThat(heard.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)).as(what).isTrue();
  }

  private String[] keys(String... names) {
    String[] keys = new String[names.length];
    for (int at = 0; at < names.length; at++) {
      keys[at] = link.base() + names[at];
    }
    return keys;
  }

  private static Block block(Cidr key) {
    return new Block(key, NOW, NOW.plusSeconds(60), 1, Scope.EVERYTHING, "bait.dot-env");
  }

  private static Change begun(Block block) {
    return new Change(0, block.key(), Optional.of(block));
  }
}
