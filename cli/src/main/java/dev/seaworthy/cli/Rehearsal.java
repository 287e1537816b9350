package dev.seaworthy.cli;

import dev.seaworthy.report.text.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs the command over a tiny project in every form, and shows nothing. The launcher starts this
 * once for each build, so that the virtual machine can put the classes that are used into an
 * archive; nothing else uses it.
 */
public final class Rehearsal {
  private static final Map<String, String> PROJECT =
      Map.of(
          "pom.xml",
          """
          <project>
            <modelVersion>4.0.0</modelVersion>
            <parent>
              <groupId>org.springframework.boot</groupId>
              <artifactId>spring-boot-starter-parent</artifactId>
              <version>3.5.6</version>
            </parent>
            <artifactId>rehearsal</artifactId>
            <dependencies>
              <dependency>
                <groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-starter-web</artifactId>
              </dependency>
              <dependency>
                <groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-starter-actuator</artifactId>
              </dependency>
            </dependencies>
          </project>
          """,
          "src/main/java/rehearsal/Application.java",
          """
          package rehearsal;

          import org.springframework.boot.SpringApplication;
          import org.springframework.boot.autoconfigure.SpringBootApplication;

          @SpringBootApplication
          public class Application {
            public static void main(String[] args) {
              SpringApplication.run(Application.class, args);
            }
          }
          """,
          "src/main/resources/application.yml",
          """
          management.endpoints.web.exposure.include: "*"
          spring:
            datasource:
              url: jdbc:postgresql://localhost/shop
              password: ${DB_PASSWORD:rehearsal}
            config.import: optional:configserver:http://localhost:8888
          ---
          spring.config.activate.on-profile: dev
          server.error.include-stacktrace: always
          """,
          "src/main/resources/application-prod.properties",
          """
          spring.h2.console.enabled=true
          spring.datasource.username=${DB_USER}
          """,
          ".env.prod",
          "DB_PASSWORD=rehearsal\n",
          "seaworthy.yml",
          """
          edge: {tls: true}
          suppress:
            - check: data.none
              reason: a rehearsal
          """);

  private Rehearsal() {}

  /**
   * Runs it.
   *
   * @param args further projects to run it over: the more kinds of findings, the more is archived
   * @throws IOException if no temporary folder can be made
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("seaworthy-rehearsal");
    try {
      for (Map.Entry<String, String> each : PROJECT.entrySet()) {
        Path file = folder.resolve(each.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, each.getValue());
      }
      rehearse(folder);
      for (String each : args) {
        rehearse(Path.of(each));
      }
    } finally {
      remove(folder);
    }
  }

  private static void rehearse(Path folder) {
    OutputStream nowhere = OutputStream.nullOutputStream();
    Console process = Console.ofProcess();
    Console console =
        new Console(
            nowhere,
            nowhere,
            folder,
            process.environment(),
            new Terminal(Terminal.WIDEST, true),
            process.clock());
    Seaworthy seaworthy = Main.seaworthy();
    for (List<String> each :
        List.of(
            List.of("check", "--deploy", "--timing"),
            List.of("check"),
            List.of("check", "--deploy", "--format", "json"),
            List.of("check", "--deploy", "--format", "sarif"),
            List.of("explain", "nothing.known"),
            List.of("checks"),
            List.of("help"))) {
      seaworthy.run(each, console);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
