package dev.seaworthy.boot.ahead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.support.SpringFactoriesLoader;

/**
 * Boot swallows what a preinitializer throws: only a test notices that one does nothing any more.
 */
@ExtendWith(OutputCaptureExtension.class)
class AheadTest {
  @Test
  void everyRehearsalGoesThroughToItsEnd(CapturedOutput output) {
    LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
    logging.setLogLevel(getClass().getPackageName(), LogLevel.DEBUG);
    try {
      List<BackgroundPreinitializer> ours =
          SpringFactoriesLoader.loadFactories(
                  BackgroundPreinitializer.class, getClass().getClassLoader())
              .stream()
              .filter(each -> each.getClass().getName().startsWith("dev.seaworthy."))
              .toList();
      assertThat(ours).hasSize(2);
      for (BackgroundPreinitializer each : ours) {
        assertThatCode(each::preinitialize)
            .as(each.getClass().getName())
            .doesNotThrowAnyException();
      }
    } finally {
      logging.setLogLevel(getClass().getPackageName(), null);
    }
    assertThat(output).doesNotContain("not loaded ahead");
  }
}
