package dev.seaworthy.boot;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.pages.PageHints;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** What a native image has to take along, beside the code. */
class HintsTest {
  private final RuntimeHints hints = new RuntimeHints();

  HintsTest() {
    ClassLoader loader = getClass().getClassLoader();
    SpringFactoriesLoader.forResourceLocation("META-INF/spring/aot.factories", loader)
        .load(RuntimeHintsRegistrar.class)
        .forEach(each -> each.registerHints(hints, loader));
    new PageHints().registerHints(hints, loader);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "config/settings/base.yml",
        "config/settings/production.yaml",
        "config/settings/local.properties"
      })
  void settingsOfTheApplicationAreTaken(String file) {
    assertThat(RuntimeHintsPredicates.resource().forResource(file)).accepts(hints);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "door.DoorProperties$Https",
        "door.DoorProperties$Hsts",
        "door.DoorProperties$GuardSettings",
        "door.DoorProperties$Block",
        "store.StoreProperties",
        "store.StoreProperties$Redis",
        "errors.ErrorsProperties$Errors",
        "reset.ResetProperties",
        "messages.MessagesProperties"
      })
  void recordsOfSettingsCanBeMade(String name) throws ClassNotFoundException {
    Class<?> type = Class.forName("dev.seaworthy.boot." + name);
    assertThat(
            RuntimeHintsPredicates.reflection()
                .onConstructorInvocation(type.getDeclaredConstructors()[0]))
        .accepts(hints);
  }

  /** Whatever lies beside the classes of the pages is read by them. */
  @Test
  void everyResourceOfThePagesIsTaken() throws IOException, URISyntaxException {
    URL style = requireNonNull(PageHints.class.getResource("."));
    try (Stream<Path> files = Files.list(Path.of(style.toURI()))) {
      List<String> resources =
          files
              .map(each -> String.valueOf(each.getFileName()))
              .filter(each -> !each.endsWith(".class"))
              .toList();
      assertThat(resources)
          .isNotEmpty()
          .allSatisfy(
              each ->
                  assertThat(
                          RuntimeHintsPredicates.resource()
                              .forResource("dev/seaworthy/boot/pages/" + each))
                      .accepts(hints));
    }
  }

  @Test
  void nothingElseOfTheApplicationIs() {
    assertThat(RuntimeHintsPredicates.resource().forResource("config/settings/notes.txt").negate())
        .accepts(hints);
  }
}
