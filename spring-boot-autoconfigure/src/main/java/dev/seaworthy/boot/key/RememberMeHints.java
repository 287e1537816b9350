package dev.seaworthy.boot.key;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;

/** The two fields of Spring Security's configurer that are looked at, in a native image too. */
final class RememberMeHints implements RuntimeHintsRegistrar {
  static final String CONFIGURER =
      "org.springframework.security.config.annotation.web.configurers.RememberMeConfigurer";

  @Override
  public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
    hints
        .reflection()
        .registerTypeIfPresent(
            classLoader,
            CONFIGURER,
            type ->
                type.onReachableType(TypeReference.of(RememberMeKey.class))
                    .withField("key")
                    .withField("rememberMeServices"));
  }
}
