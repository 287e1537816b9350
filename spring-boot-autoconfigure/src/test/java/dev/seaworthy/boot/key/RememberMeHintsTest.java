package dev.seaworthy.boot.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.security.config.annotation.web.configurers.RememberMeConfigurer;

class RememberMeHintsTest {
  @Test
  void theFieldsAreThereInANativeImage() throws NoSuchFieldException {
    RuntimeHints hints = new RuntimeHints();
    new RememberMeHints().registerHints(hints, getClass().getClassLoader());
    for (String field : new String[] {"key", "rememberMeServices"}) {
      assertThat(
              RuntimeHintsPredicates.reflection()
                  .onFieldAccess(RememberMeConfigurer.class.getDeclaredField(field)))
          .accepts(hints);
    }
    assertThat(RememberMeConfigurer.class.getName()).isEqualTo(RememberMeHints.CONFIGURER);
  }
}
