package dev.seaworthy.boot.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/** Tells a native image to keep the style sheets. */
public final class PageHints implements RuntimeHintsRegistrar {
  /** Called by Spring while an application is processed ahead of time. */
  public PageHints() {}

  @Override
  public void registerHints(RuntimeHints hints, @Nullable ClassLoader loader) {
    hints.resources().registerPattern("dev/seaworthy/boot/pages/*.css");
  }
}
