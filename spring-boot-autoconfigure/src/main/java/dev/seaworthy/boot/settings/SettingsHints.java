package dev.seaworthy.boot.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/** The settings folder within the application, which a native image has to take along. */
final class SettingsHints implements RuntimeHintsRegistrar {
  @Override
  public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
    hints
        .resources()
        .registerPattern("config/settings/*.yml")
        .registerPattern("config/settings/*.yaml")
        .registerPattern("config/settings/*.properties");
  }
}
