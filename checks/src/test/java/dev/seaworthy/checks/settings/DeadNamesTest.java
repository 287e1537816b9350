package dev.seaworthy.checks.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.checks.spring.RelaxedName;
import dev.seaworthy.engine.deployment.Version;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadNamesTest {
  @ParameterizedTest
  @CsvSource({
    "server.error.includeStacktrace, 4.0, spring.web.error.include-stacktrace",
    "SERVER.ERROR.INCLUDE_STACKTRACE, 4.0, spring.web.error.include-stacktrace",
    "spring.redis.host, 3.0, spring.data.redis.host",
    "spring.redis.cluster.nodes[0], 3.0, spring.data.redis.cluster.nodes",
    "endpoints.env.sensitive, 2.0, ",
    "spring.data.mongodb.ssl.enabled, 4.0, spring.mongodb.ssl.enabled",
    "server.undertow.options.server.ANY.KEY, 4.0, ",
  })
  void knowsWhatReplacedAName(String name, String since, String instead) {
    assertThat(DeadNames.of(RelaxedName.of(name)))
        .contains(new DeadNames.Dead(since, Optional.ofNullable(instead)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "zzz",
        "server.error",
        "spring.redis",
        "spring.redis.host.more",
        "spring.redisson.host",
        "spring.redis.redisson.file",
        "spring.data.mongodb.auto-index-creation",
        "management.endpoints.enabled-by-default",
        "management.endpoint.env.enabled"
      })
  void leavesLivingNamesAlone(String name) {
    assertThat(DeadNames.of(RelaxedName.of(name))).isEmpty();
  }

  @Test
  void namesWhatTheVersionItselfReads() {
    DeadNames.Dead dead = DeadNames.of(RelaxedName.of("management.context-path")).orElseThrow();

    assertThat(dead.insteadIn(version("2.2"))).contains("management.server.servlet.context-path");
    assertThat(dead.insteadIn(version("3.2"))).contains("management.server.base-path");
  }

  @Test
  void findsEveryNameOfItsFile() throws IOException {
    List<String> lines = lines();

    assertThat(lines).hasSizeGreaterThan(1000);
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      String name = words[0].replace(".*", ".any-key");
      assertThat(words).as(line).hasSize(3);
      assertThat(DeadNames.of(RelaxedName.of(name)).map(DeadNames.Dead::since))
          .as(line)
          .contains(words[1]);
      assertThat(DeadNames.of(RelaxedName.of(name + "-x")).map(DeadNames.Dead::since))
          .as(line)
          .isEqualTo(words[0].endsWith(".*") ? Optional.of(words[1]) : Optional.empty());
    }
  }

  private static Version version(String text) {
    return Version.parse(text).orElseThrow();
  }

  private static List<String> lines() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(DeadNames.class.getResourceAsStream("dead-properties.txt")),
                StandardCharsets.US_ASCII))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }
}
