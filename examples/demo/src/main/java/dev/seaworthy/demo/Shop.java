package dev.seaworthy.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shop, in a process of its own. */
final class Shop implements AutoCloseable {
  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
  private static final Pattern STARTED = Pattern.compile("Started ChandleryApplication");
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);
  private static final int LAST_LINES = 20;

  private final Process process;
  private final Path log;

  private Shop(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts the shop on a port that is free.
   *
   * @param site where visitors find the shop; links in letters lead there
   * @param jar the shop's program
   */
  static Shop start(Setup setup, Workspace workspace, String site, Path jar) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
    command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
    command.addAll(arguments(setup, site));
    ProcessBuilder builder = new ProcessBuilder(command).directory(workspace.folder().toFile());
    builder.redirectErrorStream(true).redirectOutput(workspace.log().toFile());
    return new Shop(builder.start(), workspace.log());
  }

  private static List<String> arguments(Setup setup, String site) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--settings=" + setup.environment());
    arguments.add("--server.address=127.0.0.1");
    arguments.add("--server.port=0");
    arguments.add("--spring.datasource.url=jdbc:h2:file:./chandlery");
    arguments.add("--seaworthy.proxy.trusted=127.0.0.1/32");
    arguments.add("--seaworthy.site-url=" + site);
    arguments.add("--shop.storm=true");
    if (setup.production()) {
      arguments.add("--management.server.port=0");
      arguments.add("--spring.mail.properties.mail.smtp.starttls.required=false");
      arguments.add("--spring.mail.properties.mail.smtp.starttls.enable=false");
    } else {
      arguments.add("--seaworthy.debug=true");
    }
    return arguments;
  }

  /**
   * Waits until the shop answers.
   *
   * @return the port it answers on
   * @throws IOException if it ends instead, with the last lines that it logged
   */
  int awaitPort() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE;
    while (process.isAlive() && System.nanoTime() < deadline) {
      String said = Files.readString(log);
      Matcher port = PORT.matcher(said);
      if (port.find() && STARTED.matcher(said).find()) {
        return Integer.parseInt(port.group(1));
      }
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
    throw new IOException("the shop did not start; it said:\n" + lastWords());
  }

  private String lastWords() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }

  /** Waits until the shop ends. */
  void awaitEnd() throws InterruptedException {
    process.waitFor();
  }

  /** Ends the shop: asks it to, and after ten seconds insists. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
