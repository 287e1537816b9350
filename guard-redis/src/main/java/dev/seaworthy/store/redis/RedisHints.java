package dev.seaworthy.store.redis;

import dev.seaworthy.guard.attempts.BlockHints;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisException;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hints through Redis' {@code PUBLISH} and {@code SUBSCRIBE}: one with each change of blocks,
 * without content. Takes a connection for good. Thread-safe.
 */
public final class RedisHints implements BlockHints {
  private static final System.Logger LOG = System.getLogger(RedisHints.class.getName());
  private static final long ASK_SECONDS = 5;
  private static final long FIRST_PAUSE_SECONDS = 1;
  private static final long LONGEST_PAUSE_SECONDS = 30;

  private final RedisLink link;

  /** Listens there. */
  public RedisHints(RedisLink link) {
    this.link = link;
  }

  @Override
  public Listening listen(Runnable changed) {
    Ear ear = new Ear(link, changed);
    Thread thread = new Thread(ear, "seaworthy-hints");
    thread.setDaemon(true);
    thread.start();
    return ear;
  }

  /** One thread and one connection that hear. */
  private static final class Ear implements Runnable, Listening {
    private final RedisLink link;
    private final Runnable changed;
    private final String channel;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Semaphore news = new Semaphore(0);
    private long pauseSeconds = FIRST_PAUSE_SECONDS;
    private @Nullable StatefulRedisPubSubConnection<String, String> current;

    Ear(RedisLink link, Runnable changed) {
      this.link = link;
      this.changed = changed;
      this.channel = link.base() + ":block:changed";
    }

    @Override
    public void run() {
      while (!isClosed()) {
        try {
          hear(link.hearing());
        } catch (RedisException e) {
          pause(e);
        } catch (InterruptedException e) {
          close();
        } finally {
          cut();
        }
      }
    }

    /** Whoever has just begun to listen may have missed something. */
    private void hear(StatefulRedisPubSubConnection<String, String> connection)
        throws InterruptedException {
      if (!keep(connection)) {
        return;
      }
      connection.addListener(
          new RedisPubSubAdapter<>() {
            @Override
            public void message(String where, String word) {
              changed.run();
            }
          });
      connection.addListener(
          new RedisConnectionStateListener() {
            @Override
            public void onRedisDisconnected(RedisChannelHandler<?, ?> cut) {
              news.release();
            }
          });
      connection.sync().subscribe(channel);
      pauseSeconds = FIRST_PAUSE_SECONDS;
      changed.run();
      while (!isClosed() && connection.isOpen()) {
        if (!news.tryAcquire(ASK_SECONDS, TimeUnit.SECONDS)) {
          // A server that went without a word is only noticed by asking it.
          connection.sync().ping();
        }
      }
    }

    private void pause(RedisException failure) {
      if (isClosed()) {
        return;
      }
      LOG.log(
          System.Logger.Level.DEBUG,
          "Redis cannot be heard ({0}); blocks of other nodes come by polling",
          failure.getClass().getSimpleName());
      try {
        boolean end = closed.await(pauseSeconds, TimeUnit.SECONDS);
        pauseSeconds = end ? pauseSeconds : Math.min(2 * pauseSeconds, LONGEST_PAUSE_SECONDS);
      } catch (InterruptedException e) {
        close();
      }
    }

    private boolean isClosed() {
      return closed.getCount() == 0;
    }

    private synchronized boolean keep(StatefulRedisPubSubConnection<String, String> connection) {
      current = connection;
      return !isClosed();
    }

    @Override
    public void close() {
      closed.countDown();
      news.release();
      cut();
    }

    private void cut() {
      StatefulRedisPubSubConnection<String, String> open;
      synchronized (this) {
        open = current;
        current = null;
      }
      if (open != null && open.isOpen()) {
        open.close();
      }
    }
  }
}
