package dev.seaworthy.store.redis;

import dev.seaworthy.guard.attempts.AttemptStoreException;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way to one Redis. A connection is made when somebody needs it and given up with the first
 * failure: nothing is sent twice behind anybody's back, and no command waits for a server that is
 * gone. Thread-safe.
 */
public final class RedisLink implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern ERROR_CODE =
      Pattern.compile("\\b(OOM|MISCONF|NOAUTH|WRONGPASS|NOPERM|READONLY|WRONGTYPE|LOADING)\\b");

  private final RedisURI where;
  private final @Nullable SslOptions ssl;
  private final String base;
  private @Nullable RedisClient client;
  private @Nullable StatefulRedisConnection<String, String> current;
  private boolean closed;

  /**
   * A way that nobody has gone yet.
   *
   * @param where the server, or the sentinels that name it; its timeout is that of each command
   * @param ssl trust and keys for a connection with TLS; null for the JVM's own
   * @param name what all keys begin with, so that several applications may share a server; 1 to 64
   *     letters, digits, dots, dashes and underscores
   * @throws IllegalArgumentException if the name is another
   */
  public RedisLink(RedisURI where, @Nullable SslOptions ssl, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "name of the keys in Redis has "
              + name.length()
              + " characters; write 1 to 64 letters, digits, dots, dashes or underscores");
    }
    this.where = where;
    this.ssl = ssl;
    this.base = "{" + name + "}";
  }

  /** What all keys begin with. */
  String base() {
    return base;
  }

  /**
   * Asks something.
   *
   * @param doing completes "Redis could not …", such as {@code keep attempts}
   * @throws AttemptStoreException if it failed
   */
  <T> T run(String doing, Function<RedisCommands<String, String>, T> work) {
    StatefulRedisConnection<String, String> connection = null;
    try {
      connection = connection();
      return work.apply(connection.sync());
    } catch (RedisException e) {
      giveUp(connection);
      throw failed(doing, e);
    }
  }

  /** A connection of its own that hears what is published; the caller closes it. */
  StatefulRedisPubSubConnection<String, String> hearing() {
    return connected(RedisClient::connectPubSub);
  }

  private synchronized StatefulRedisConnection<String, String> connection() {
    StatefulRedisConnection<String, String> open = current;
    if (open == null) {
      open = connected(RedisClient::connect);
      current = open;
    }
    return open;
  }

  private synchronized void giveUp(@Nullable StatefulRedisConnection<String, String> connection) {
    if (connection != null && connection == current) {
      current = null;
      if (connection.isOpen()) {
        connection.close();
      }
    }
  }

  /** A client that is closed meanwhile says so in a way of its own. */
  private <C> C connected(Function<RedisClient, C> connecting) {
    try {
      return connecting.apply(client());
    } catch (IllegalStateException e) {
      throw new RedisException("closed", e);
    }
  }

  private synchronized RedisClient client() {
    if (closed) {
      throw new RedisException("closed");
    }
    RedisClient made = client;
    if (made == null) {
      made = RedisClient.create(where);
      made.setOptions(options());
      client = made;
    }
    return made;
  }

  private ClientOptions options() {
    ClientOptions.Builder options =
        ClientOptions.builder()
            .autoReconnect(false)
            .socketOptions(SocketOptions.builder().connectTimeout(CONNECT).keepAlive(true).build());
    if (ssl != null) {
      options.sslOptions(ssl);
    }
    return options.build();
  }

  /**
   * What a server says may repeat values that strangers sent: only words known here are repeated.
   */
  private static AttemptStoreException failed(String doing, RedisException e) {
    String seen = e.getClass().getSimpleName();
    if (e instanceof RedisCommandExecutionException) {
      Matcher code = ERROR_CODE.matcher(String.valueOf(e.getMessage()));
      seen = code.find() ? code.group() : seen;
    }
    return new AttemptStoreException(
        "Redis could not " + doing + " (" + seen + "); " + mend(seen), e);
  }

  private static String mend(String seen) {
    return switch (seen) {
      case "OOM" -> "its maxmemory is reached: give it more, or keep fewer attempts in it";
      case "MISCONF" -> "it cannot write to its disk: see its log";
      case "NOAUTH", "WRONGPASS", "NOPERM" -> "see the user name and password, and what it may do";
      case "LOADING" -> "it reads what it has kept, and is there soon";
      case "READONLY" -> "this is a replica: name the primary, or its sentinels";
      case "WRONGTYPE" -> "somebody else uses keys of the same name: choose another";
      default -> "see that it is up";
    };
  }

  /** Gives back connections and threads. */
  @Override
  public void close() {
    RedisClient open;
    synchronized (this) {
      closed = true;
      open = client;
      client = null;
      current = null;
    }
    if (open != null) {
      open.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    }
  }
}
