import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The chandlery in a process of its own, with the settings of production, on H2 in a file. */
final class Shop implements AutoCloseable {
  static final String HOST = "shop.example";
  static final String OWNER = "owner@shop.example";
  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

  private final Path folder;
  private final Process process;
  private int port;

  private Shop(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
  }

  static Shop start(Path jar) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("seaworthy-shop-load-");
    Path file = folder.resolve(".env.production");
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(file, environment());
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                jar.toAbsolutePath().toString(),
                "--settings=production",
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--management.server.port=0",
                "--spring.datasource.url=jdbc:h2:file:./chandlery")
            .directory(folder.toFile());
    Shop shop =
        new Shop(
            folder,
            builder
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("shop.log").toFile())
                .start());
    // A run that is broken off leaves nothing behind either.
    Runtime.getRuntime().addShutdownHook(new Thread(shop::close));
    shop.awaitStart();
    return shop;
  }

  private static List<String> environment() {
    return List.of(
        "SECRET_KEY=" + drawn(40),
        "ALLOWED_HOSTS=" + HOST,
        "ADMIN_PATH=/" + drawn(12),
        "PROXY_ADDRESS=127.0.0.1/32",
        "SHOP_OWNER_EMAIL=" + OWNER,
        "SHOP_OWNER_PASSWORD=" + drawn(8),
        "MAIL_HOST=127.0.0.1",
        "SPRING_MAIL_PORT=9",
        "MAIL_USER=nobody",
        "MAIL_PASSWORD=" + drawn(8),
        "MAIL_FROM=shop@shop.example",
        "ADMINS=" + OWNER,
        "DB_HOST=unused",
        "DB_NAME=unused",
        "DB_USER=chandlery",
        "DB_PASSWORD=" + drawn(8));
  }

  private static String drawn(int bytes) {
    byte[] drawn = new byte[bytes];
    new SecureRandom().nextBytes(drawn);
    return HexFormat.of().formatHex(drawn);
  }

  private void awaitStart() throws IOException, InterruptedException {
    Path log = folder.resolve("shop.log");
    long deadline = System.nanoTime() + PATIENCE;
    while (process.isAlive() && System.nanoTime() < deadline) {
      String said = Files.readString(log);
      Matcher found = PORT.matcher(said);
      if (found.find() && said.contains("Started ChandleryApplication")) {
        port = Integer.parseInt(found.group(1));
        return;
      }
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
    String said = Files.readString(log);
    close();
    throw new IOException("the shop did not start; it said:\n" + said);
  }

  int port() {
    return port;
  }

  @Override
  public synchronized void close() {
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      if (Files.exists(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.deleteIfExists(file);
          }
        }
      }
    } catch (IOException e) {
      System.err.println("benchmarks/shop: " + folder + " is left behind: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
