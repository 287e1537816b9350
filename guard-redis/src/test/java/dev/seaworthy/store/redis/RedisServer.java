package dev.seaworthy.store.redis;

import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import redis.embedded.core.ExecutableProvider;

/**
 * A real Redis server of its own process, from a Maven artifact, on a port of the loopback address.
 * Keeps what it acknowledged as one that is meant to: each write is on the disk before the answer.
 */
public final class RedisServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MOST_PORTS = 10;

  private final Path folder;
  private final int port;
  private final List<String> more;
  private Process process;

  private RedisServer(Path folder, int port, List<String> more, Process process) {
    this.folder = folder;
    this.port = port;
    this.more = more;
    this.process = process;
  }

  /**
   * Starts one on a free port.
   *
   * @param folder where it keeps its files
   * @param more further options of its command line
   */
  public static RedisServer started(Path folder, String... more) {
    for (int tried = 0; tried < MOST_PORTS; tried++) {
      int port = freePort();
      Process process = start(folder, port, List.of(more));
      if (answers(process, port)) {
        return new RedisServer(folder, port, List.of(more), process);
      }
    }
    throw new IllegalStateException("redis-server found no port");
  }

  /** Where it is. */
  public int port() {
    return port;
  }

  /** Where it is, with the patience of a command. */
  public RedisURI uri(Duration patience) {
    return RedisURI.builder()
        .withHost(InetAddress.getLoopbackAddress().getHostAddress())
        .withPort(port)
        .withTimeout(patience)
        .build();
  }

  /** As a machine that loses its power would do it, and waits until it is dead. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** Starts it again where it was, with what it has kept. */
  public void startAgain() {
    process = start(folder, port, more);
    if (!answers(process, port)) {
      throw new IllegalStateException("redis-server does not start again");
    }
  }

  /** Lets it stand still, its connections open and silent. */
  public void freeze() {
    signal("-STOP");
  }

  /** Lets it go on. */
  public void thaw() {
    signal("-CONT");
  }

  @Override
  public void close() {
    kill();
  }

  private void signal(String name) {
    try {
      int ended = new ProcessBuilder("kill", name, Long.toString(process.pid())).start().waitFor();
      if (ended != 0) {
        throw new IllegalStateException("kill " + name + " ended in " + ended);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Process start(Path folder, int port, List<String> more) {
    List<String> command = new ArrayList<>();
    try {
      command.add(ExecutableProvider.newJarResourceProvider().get().getPath());
      command.addAll(List.of("--port", Integer.toString(port), "--bind", "127.0.0.1"));
      command.addAll(List.of("--save", "", "--appendonly", "yes", "--appendfsync", "always"));
      command.addAll(more);
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it takes connections; if not, it has ended, as it does when its port is taken. */
  private static boolean answers(Process process, int port) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() - end < 0) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket
            .getOutputStream()
            .write("PING\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        int first = socket.getInputStream().read();
        if (first == '+' && process.isAlive()) {
          return true;
        }
      } catch (IOException notYet) {
        // It is asked again.
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    process.destroyForcibly();
    return false;
  }

  private static int freePort() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
