package dev.seaworthy.boot.aot;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplicationAotProcessor;
import org.springframework.context.aot.AbstractAotProcessor;

/**
 * What Spring generates of an application with the starter is compiled and started, each step as
 * the build plugins of Spring Boot do it.
 */
class AheadOfTimeStartTest {
  private static final String KEY = "cases-only-7Qw9zL2mXv4Rt8Yp1Ks6Nd3Hf5Jg0BcVbAeUiOqWxEz4TyMn";
  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
  private static final int PATIENCE_MILLIS = 60_000;

  @TempDir private static Path folder;

  @BeforeAll
  static void processAndCompile() throws IOException {
    process();
    compile();
  }

  @Test
  void theGeneratedApplicationStartsAndIsGuarded() throws IOException, InterruptedException {
    Process process = start("--seaworthy.secret-key=" + KEY, "--seaworthy.allowed-hosts=localhost");
    try {
      int port = port(process);
      String hello = get(port, "/hello", "localhost");
      assertThat(hello)
          .startsWith("HTTP/1.1 200")
          .contains("X-Frame-Options: DENY", "hello, with KeyRing");
      assertThat(get(port, "/hello", "evil.example")).startsWith("HTTP/1.1 400");
      assertThat(get(port, "/boom", "localhost"))
          .startsWith("HTTP/1.1 500")
          .contains("X-Content-Type-Options: nosniff")
          .doesNotContain("inside", "IllegalState");
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  @Test
  void theGateStandsInFrontOfItToo() throws IOException, InterruptedException {
    Process process =
        start(
            "--seaworthy.secret-key=" + KEY,
            "--seaworthy.allowed-hosts=localhost",
            "--seaworthy.debug=true");
    try {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).isEqualTo(1);
      assertThat(said).contains("debug.debug-pages-on").doesNotContain("Tomcat started", "\tat ");
    } finally {
      process.destroy();
    }
  }

  private static void process() {
    AbstractAotProcessor.Settings settings =
        AbstractAotProcessor.Settings.builder()
            .sourceOutput(folder.resolve("sources"))
            .resourceOutput(folder.resolve("resources"))
            .classOutput(folder.resolve("classes"))
            .groupId("dev.seaworthy.test")
            .artifactId("site")
            .build();
    System.setProperty("spring.aot.processing", "true");
    try {
      new SpringApplicationAotProcessor(Site.class, settings, new String[0]).process();
    } finally {
      System.clearProperty("spring.aot.processing");
    }
  }

  private static void compile() throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-nowarn",
                "-proc:none",
                "-cp",
                folder.resolve("classes") + File.pathSeparator + classPath(),
                "-d",
                folder.resolve("classes").toString()));
    try (Stream<Path> files = Files.walk(folder.resolve("sources"))) {
      files.map(Path::toString).filter(each -> each.endsWith(".java")).forEach(arguments::add);
    }
    int status =
        requireNonNull(ToolProvider.getSystemJavaCompiler())
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(status).as("javac").isZero();
  }

  private static Process start(String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dspring.aot.enabled=true",
                "-cp",
                String.join(
                    File.pathSeparator,
                    folder.resolve("classes").toString(),
                    folder.resolve("resources").toString(),
                    classPath()),
                Site.class.getName(),
                "--server.port=0",
                "--server.address=127.0.0.1"));
    command.addAll(List.of(options));
    return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
  }

  /** Reads what the application says until it names its port; its end comes as an end of text. */
  private static int port(Process process) throws IOException {
    StringBuilder said = new StringBuilder();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      Matcher port = PORT.matcher(line);
      if (port.find()) {
        return Integer.parseInt(port.group(1));
      }
    }
    throw new AssertionError("it did not start:\n" + said);
  }

  private static String get(int port, String path, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      String request =
          "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Surefire hands long class paths over in a manifest, and keeps the whole one here. */
  private static String classPath() {
    return System.getProperty(
        "surefire.test.class.path", System.getProperty("java.class.path", ""));
  }
}
