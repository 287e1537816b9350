package dev.seaworthy.boot.reset;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/** Tells a native image to keep the templates, ours and the application's. */
final class TemplateHints implements RuntimeHintsRegistrar {
  @Override
  public void registerHints(RuntimeHints hints, @Nullable ClassLoader loader) {
    hints.resources().registerPattern("dev/seaworthy/boot/reset/password-reset.*");
    hints.resources().registerPattern("templates/mail/password-reset.*");
  }
}
