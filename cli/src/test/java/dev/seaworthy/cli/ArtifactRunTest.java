package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on what a build made, with the real readers and the real checks. */
class ArtifactRunTest {
  private static final String SECRET = "Tr0ub4dor-and-3";
  private static final byte[] MANIFEST =
      text(
          """
          Manifest-Version: 1.0
          Start-Class: shop.Shop
          Spring-Boot-Version: 3.5.6
          """);
  private static final byte[] PRODUCTION =
      text("spring:\n  datasource:\n    password: " + SECRET + "\n");

  @TempDir Path folder;

  @Test
  void findsASecretInTheFileOfProductionAndDoesNotShowIt() throws IOException {
    jar(
        Map.of(
            "META-INF/MANIFEST.MF", MANIFEST,
            "BOOT-INF/classes/application-prod.yml", PRODUCTION,
            "BOOT-INF/lib/h2-2.3.232.jar", zip(Map.of())));
    Stage stage = new Stage(folder, Map.of());

    assertThat(stage.run(Parts.real(), "check", "--deploy", "app.jar")).isEqualTo(1);
    assertThat(stage.out())
        .contains(
            "app (app.jar!)  Spring Boot 3.5\n",
            "secrets.literal-in-config",
            "app.jar!/BOOT-INF/classes/application-prod.yml:3:15")
        .doesNotContain(SECRET);
  }

  @Test
  void knowsTheLibrariesInIt() throws IOException {
    byte[] security =
        zip(
            Map.of(
                "META-INF/maven/g/a/pom.properties",
                text("groupId=org.springframework.boot\nartifactId=spring-boot-devtools\n")));
    jar(
        Map.of(
            "META-INF/MANIFEST.MF", MANIFEST,
            "BOOT-INF/classes/application.yml", text("spring.devtools.remote.secret: " + SECRET),
            "BOOT-INF/lib/spring-boot-devtools-3.5.6.jar", security));
    Stage stage = new Stage(folder, Map.of());

    stage.run(Parts.real(), "check", "--deploy", "app.jar");
    assertThat(stage.out()).contains("debug.devtools-remote-on").doesNotContain(SECRET);
  }

  @Test
  void readsTheConfigurationOfALibraryWhereItsOwnHasNone() throws IOException {
    jar(
        Map.of(
            "META-INF/MANIFEST.MF",
            MANIFEST,
            "BOOT-INF/lib/common-1.0.jar",
            zip(Map.of("application-prod.yml", PRODUCTION))));
    Stage stage = new Stage(folder, Map.of());

    assertThat(stage.run(Parts.real(), "check", "--deploy", "app.jar")).isEqualTo(1);
    assertThat(stage.out()).contains("app.jar!/BOOT-INF/lib/common-1.0.jar!/application-prod.yml");
  }

  @Test
  void findsASecretFileThatAWarServes() throws IOException {
    Files.write(
        folder.resolve("app.war"),
        zip(
            Map.of(
                "WEB-INF/classes/application.yml", text("a: 1"),
                "WEB-INF/lib/spring-boot-3.5.6.jar", zip(Map.of()),
                ".env", text("DB_PASSWORD=" + SECRET))));
    Stage stage = new Stage(folder, Map.of());

    assertThat(stage.run(Parts.real(), "check", "--deploy", "app.war")).isEqualTo(1);
    assertThat(stage.out())
        .contains("CRITICAL  secrets.secret-file-in-artifact", "app.war!/.env")
        .doesNotContain(SECRET);
  }

  @Test
  void heedsTheWordOfTheProjectAboveIt() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    Files.createDirectories(folder.resolve("build/libs"));
    Files.writeString(
        folder.resolve("seaworthy.yml"),
        "suppress: [{check: secrets.literal-in-config, environment: prod, reason: a test}]\n");
    jar(Map.of("BOOT-INF/classes/application-prod.yml", PRODUCTION));
    Files.move(folder.resolve("app.jar"), folder.resolve("build/libs/app.jar"));
    Stage stage = new Stage(folder, Map.of());

    stage.run(Parts.real(), "check", "--deploy", "build/libs/app.jar");
    assertThat(stage.out()).contains("Suppressed (1)\n  secrets.literal-in-config  in prod\n");
  }

  @Test
  void looksForNoWordOutsideTheRepository() throws IOException {
    Files.createDirectories(folder.resolve("project/.git"));
    Files.writeString(folder.resolve("seaworthy.yml"), "edge: {tls: true}\nunknown: 1\n");
    jar(Map.of("BOOT-INF/classes/application-prod.yml", PRODUCTION));
    Files.move(folder.resolve("app.jar"), folder.resolve("project/app.jar"));
    Stage stage = new Stage(folder, Map.of());

    assertThat(stage.run(Parts.real(), "check", "--deploy", "project/app.jar")).isEqualTo(1);
    assertThat(stage.out()).doesNotContain("unknown");
  }

  @Test
  void saysWhatIsNoArtifact() throws IOException {
    Files.writeString(folder.resolve("app.jar"), "not at all");
    Files.writeString(folder.resolve("app.txt"), "not at all");
    Files.write(folder.resolve("library.jar"), zip(Map.of("a/b.txt", text(""))));

    assertThat(refusal("app.jar", 3))
        .isEqualTo("seaworthy: app.jar cannot be read: it is no zip archive\n");
    assertThat(refusal("app.txt", 2))
        .startsWith("seaworthy: app.txt is no folder and no jar; give the folder of the project");
    assertThat(refusal("library.jar", 2))
        .startsWith("seaworthy: there is no Spring Boot application and no Django project in");
  }

  @Test
  void endsInCouldNotFinishWhenANameLeadsOut() throws IOException {
    jar(
        Map.of(
            "BOOT-INF/classes/application.yml",
            text("a: 1"),
            "../BOOT-INF/classes/application-prod.yml",
            PRODUCTION));
    Stage stage = new Stage(folder, Map.of());

    assertThat(stage.run(Parts.real(), "check", "--deploy", "app.jar")).isEqualTo(3);
    assertThat(stage.out()).contains("has a name that leads out").doesNotContain(SECRET);
  }

  private String refusal(String path, int code) {
    Stage stage = new Stage(folder, Map.of());
    assertThat(stage.run(Parts.real(), "check", "--deploy", path)).isEqualTo(code);
    return stage.err();
  }

  private void jar(Map<String, byte[]> entries) throws IOException {
    Files.write(folder.resolve("app.jar"), zip(entries));
  }

  private static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> each : new TreeMap<>(entries).entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
