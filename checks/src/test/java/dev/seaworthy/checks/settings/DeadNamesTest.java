package dev.seaworthy.checks.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.checks.spring.RelaxedName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadNamesTest {
  @ParameterizedTest
  @CsvSource({
    "server.error.includeStacktrace, 4.0, write spring.web.error.include-stacktrace, false",
    "SERVER.ERROR.INCLUDE_STACKTRACE, 4.0, write spring.web.error.include-stacktrace, false",
    "spring.redis.host, 3.0, write spring.data.redis, true",
    "spring.redis.cluster.nodes[0], 3.0, write spring.data.redis, true",
    "endpoints.env.sensitive, 2.0, 'use a security chain, see the actuator''s pages', true",
    "spring.data.mongodb.ssl.enabled, 4.0, write spring.mongodb.ssl, true",
  })
  void knowsWhatReplacedAName(String name, String since, String instead, boolean serious) {
    assertThat(DeadNames.of(RelaxedName.of(name)))
        .contains(new DeadNames.Dead(since, instead, serious));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "server.error",
        "spring.redis",
        "spring.redisson.host",
        "spring.data.mongodb.auto-index-creation",
        "management.endpoints.enabled-by-default"
      })
  void leavesLivingNamesAlone(String name) {
    assertThat(DeadNames.of(RelaxedName.of(name))).isEmpty();
  }
}
