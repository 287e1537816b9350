package dev.seaworthy.store.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One server for all tests that leave it alone; each has keys of its own in it. */
final class Servers {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static @Nullable RedisServer shared;

  private Servers() {}

  /** A way to keys that nobody has used. */
  static RedisLink fresh() {
    return link(shared(), "test" + NUMBER.incrementAndGet());
  }

  /** A way to a server. */
  static RedisLink link(RedisServer server, String name) {
    return new RedisLink(server.uri(PATIENCE), null, name);
  }

  /** It ends with the JVM, and its files go. */
  static synchronized RedisServer shared() {
    RedisServer running = shared;
    if (running == null) {
      try {
        Path folder = Files.createTempDirectory("seaworthy-redis");
        RedisServer started = RedisServer.started(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started, folder)));
        running = started;
        shared = running;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return running;
  }

  private static void end(RedisServer server, Path folder) {
    server.close();
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
