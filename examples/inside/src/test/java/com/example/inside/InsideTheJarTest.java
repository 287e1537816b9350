package com.example.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code check --deploy} of a source tree beside {@code java -jar … check --deploy} of what was
 * built of it: the same words by every check, but for those that are named here with the reason.
 */
class InsideTheJarTest {
  private static final Path EXAMPLES = Path.of("..").toAbsolutePath().normalize();

  private static final String DOCKERFILE = "the Dockerfile is not in the jar";
  private static final String PRESENT =
      "the environment is there: what is not set is missing, and not perhaps given from outside";

  private static final Map<String, String> OF_LEAKY =
      Map.ofEntries(
          Map.entry("container.runs-as-root", DOCKERFILE),
          Map.entry("container.secret-in-image", DOCKERFILE),
          Map.entry("debug.jdwp-listening", DOCKERFILE),
          Map.entry("jmx.remote-unprotected", DOCKERFILE),
          Map.entry("secrets.secret-in-command-line", DOCKERFILE),
          Map.entry("secrets.reused-across-environments", "one environment is in force"),
          Map.entry("secrets.secret-has-default", PRESENT),
          Map.entry("secrets.signing-key-missing-or-weak", PRESENT),
          Map.entry("hosts.any-host-allowed", PRESENT),
          Map.entry("hosts.allow-list-too-wide", PRESENT));

  @TempDir private Path folder;

  @Test
  void leakyIsTheSameFromInside() throws Exception {
    Project leaky = project("leaky");
    Files.copy(
        Path.of("pom.xml"), folder.resolve("leaky/pom.xml"), StandardCopyOption.REPLACE_EXISTING);

    Verdicts source = leaky.fromSource();
    Verdicts inside = leaky.fromInside("--spring.profiles.active=prod");
    assertThat(source.findings()).hasSizeGreaterThan(60);
    assertThat(source.differencesTo(inside).keySet())
        .as(source.differencesTo(inside).toString())
        .isEqualTo(new TreeMap<>(OF_LEAKY).keySet());
  }

  @Test
  void chandleryIsTheSameFromInside() throws Exception {
    Project chandlery = project("chandlery");
    Files.writeString(
        folder.resolve("chandlery/.env.production"),
        """
        SECRET_KEY=cases-only-7Qw9zL2mXv4Rt8Yp1Ks6Nd3Hf5Jg0BcVbAeUiOqWxEz4TyMn
        ALLOWED_HOSTS=chandlery.example
        ADMIN_PATH=/k7d2m9x4q8w3r6t1cases5
        PROXY_ADDRESS=10.0.0.7/32
        DB_HOST=none
        DB_NAME=shop
        DB_USER=shop
        DB_PASSWORD='xK3$ vP9#qL7'
        MAIL_HOST=none
        MAIL_USER=shop
        MAIL_PASSWORD='wR8# tB2&nM5'
        MAIL_FROM=shop@chandlery.example
        ADMINS=captain@chandlery.example
        """);

    Verdicts source = chandlery.fromSource();
    Verdicts inside = chandlery.fromInside("--settings=production");
    assertThat(source.differencesTo(inside)).isEmpty();
  }

  @Test
  void thisIsLeakyAndTheStarter() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains(Files.readString(EXAMPLES.resolve("leaky/pom.xml")).split("</?dependencies>")[1]);
  }

  private Project project(String name) throws IOException {
    Path jar = Path.of(System.getProperty("jar.of." + name));
    return Project.of(EXAMPLES.resolve(name), jar, folder.resolve(name));
  }
}
