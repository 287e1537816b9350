package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command with the real readers and the real checks. */
class WholeRunTest {
  private static final String SECRET = "Tr0ub4dor-and-3";

  @TempDir Path folder;

  @BeforeEach
  void project() throws IOException {
    write(
        "pom.xml",
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <parent>
            <groupId>org.springframework.boot</groupId>
            <artifactId>spring-boot-starter-parent</artifactId>
            <version>3.5.6</version>
          </parent>
          <artifactId>shop</artifactId>
          <dependencies>
            <dependency>
              <groupId>org.springframework.boot</groupId>
              <artifactId>spring-boot-starter-web</artifactId>
            </dependency>
          </dependencies>
        </project>
        """);
    write(
        "src/main/java/shop/Shop.java",
        """
        package shop;

        @org.springframework.boot.autoconfigure.SpringBootApplication
        public class Shop {}
        """);
    write(
        "src/main/resources/application-prod.yml",
        "spring:\n  datasource:\n    password: " + SECRET + "\n");
  }

  @Test
  void findsASecretInTheFileOfProductionAndDoesNotShowIt() {
    Stage stage = new Stage(folder, Map.of());
    assertThat(stage.run(Parts.real(), "check", "--deploy")).isEqualTo(1);
    assertThat(stage.out())
        .contains("secrets.literal-in-config", "src/main/resources/application-prod.yml:3:15")
        .doesNotContain(SECRET);
  }

  @Test
  void reportsABrokenFileWithItsPlaceAndStillReadsTheOthers() throws IOException {
    write("src/main/resources/application.yml", "server:\n\tport: 80\n");
    Stage stage = new Stage(folder, Map.of());
    assertThat(stage.run(Parts.real(), "check", "--deploy")).isEqualTo(3);
    assertThat(stage.out())
        .contains("src/main/resources/application.yml:2:1: ", "secrets.literal-in-config")
        .endsWith("exit code 3\n");
  }

  @Test
  void heedsTheProjectsOwnWord() throws IOException {
    write(
        "seaworthy.yml",
        "suppress: [{check: secrets.literal-in-config, environment: prod, reason: a test}]\n");
    Stage stage = new Stage(folder, Map.of());
    stage.run(Parts.real(), "check", "--deploy");
    assertThat(stage.out()).contains("Suppressed (1)\n  secrets.literal-in-config  in prod\n");
  }

  @Test
  void explainsACheckWithItsExamples() {
    Stage stage = new Stage(folder, Map.of());
    assertThat(stage.run(Parts.real(), "explain", "debug.h2-console-on")).isZero();
    assertThat(stage.out())
        .contains(
            "\nExamples\n  Found in ", "      spring.h2.console.enabled=true\n", "  Let pass in ");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
