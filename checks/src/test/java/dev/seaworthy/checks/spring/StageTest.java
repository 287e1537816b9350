package dev.seaworthy.checks.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.deployment.Environment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "dev",
        "local,h2",
        "shop.settings.local",
        "shop.settings_dev",
        "local_settings",
        "shop.settings:Test",
        "shop.settings:ContinuousIntegration",
        "tests.config",
        "shop.tests.settings"
      })
  void isDevelopment(String name) {
    assertThat(Stage.isDevelopment(Environment.other(name))).isTrue();
    assertThat(Stage.isDevelopment(Environment.production(name, "it is the only one"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prod",
        "local_db",
        "shop.settings",
        "shop.settings.base",
        "localshop.settings",
        "dev.shop.settings.staging",
        "shop.settings:Production",
        "protest.settings"
      })
  void isNoDevelopment(String name) {
    assertThat(Stage.isDevelopment(Environment.other(name))).isFalse();
  }
}
