package dev.seaworthy.checks.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST",
        "shop.localhost",
        "127.0.0.1",
        "127.8.8.8",
        "::1",
        "[::1]"
      })
  void knowsTheMachineItself(String host) {
    assertThat(Loopback.is(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0.0.0.0", "10.0.0.1", "localhost.shop.example", "::", "db"})
  void takesOthersForOthers(String host) {
    assertThat(Loopback.is(host)).isFalse();
  }
}
