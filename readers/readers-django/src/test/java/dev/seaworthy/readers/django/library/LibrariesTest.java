package dev.seaworthy.readers.django.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.readers.django.evaluate.NativeModule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LibrariesTest {

  static Stream<String> described() {
    return Stream.of(
            OsLibrary.modules(),
            PathLibrary.modules(),
            SystemLibrary.modules(),
            GeneratedLibrary.modules(),
            LanguageLibrary.modules(),
            TextLibrary.modules(),
            DataLibrary.modules(),
            TimeLibrary.modules(),
            UrlLibrary.modules(),
            DjangoLibrary.modules(5, 2),
            dev.seaworthy.readers.django.routes.UrlLibrary.modules(),
            DjangoEnviron.modules(),
            Decouple.modules(),
            Dotenv.modules(),
            Environs.modules(),
            ServiceUrls.modules(),
            ConfigurationValues.modules(),
            SplitSettings.modules(),
            Rewriters.modules())
        .flatMap(List::stream)
        .map(NativeModule::name);
  }

  @ParameterizedTest
  @MethodSource("described")
  void findsEveryDescribedModuleWhenItIsTheFirstToBeAskedFor(String name) {
    NativeModule found = Libraries.forDjango(5, 2).apply(name);

    assertThat(found).isNotNull().extracting(NativeModule::name).isEqualTo(name);
  }

  @Test
  void knowsNothingOfOtherModules() {
    Libraries libraries = Libraries.forDjango(5, 2);

    assertThat(Stream.of("os.nothing", "nothing", "nothing.os", "").map(libraries))
        .containsOnlyNulls();
  }
}
