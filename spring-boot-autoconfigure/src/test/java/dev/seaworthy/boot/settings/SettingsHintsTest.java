package dev.seaworthy.boot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;

class SettingsHintsTest {
  @Test
  void theSettingsFolderIsThereInANativeImage() {
    RuntimeHints hints = new RuntimeHints();
    new SettingsHints().registerHints(hints, getClass().getClassLoader());
    assertThat(RuntimeHintsPredicates.resource().forResource("config/settings/production.yml"))
        .accepts(hints);
    assertThat(RuntimeHintsPredicates.resource().forResource("config/settings/.env"))
        .rejects(hints);
  }
}
