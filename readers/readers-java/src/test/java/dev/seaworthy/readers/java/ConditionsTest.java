package dev.seaworthy.readers.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.deployment.Profiles;
import dev.seaworthy.engine.program.Program;
import dev.seaworthy.engine.program.SecurityChain;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether a chain is there, by what its annotations ask for. */
class ConditionsTest {
  private static final Map<String, String> NOTHING = Map.of();

  @TempDir private Path root;

  static Stream<Arguments> conditions() {
    return Stream.of(
        Arguments.of("@Profile(\"prod\")", Programs.profiles("prod"), NOTHING, "there"),
        Arguments.of("@Profile(\"prod\")", Programs.profiles("dev"), NOTHING, "gone"),
        Arguments.of("@Profile(\"!dev\")", Programs.profiles("dev"), NOTHING, "gone"),
        Arguments.of("@Profile({\"a\", \"b\"})", Programs.profiles("b"), NOTHING, "there"),
        Arguments.of("@Profile(\"default\")", Programs.profiles(), NOTHING, "there"),
        Arguments.of("@Profile(\"a & b\")", Programs.profiles("a"), NOTHING, "open"),
        Arguments.of("@Profile(Names.DEV)", Programs.profiles("a"), NOTHING, "open"),
        Arguments.of("@ConditionalOnProperty(\"x.on\")", Programs.profiles(), NOTHING, "gone"),
        Arguments.of(
            "@ConditionalOnProperty(\"x.on\")",
            Programs.profiles(),
            Map.of("x.on", "true"),
            "there"),
        Arguments.of(
            "@ConditionalOnProperty(\"x.on\")",
            Programs.profiles(),
            Map.of("x.on", "false"),
            "gone"),
        Arguments.of(
            "@ConditionalOnProperty(prefix = \"x\", name = \"on\", havingValue = \"yes\")",
            Programs.profiles(),
            Map.of("x.on", "no"),
            "gone"),
        Arguments.of(
            "@ConditionalOnProperty(name = \"x.on\", matchIfMissing = true)",
            Programs.profiles(),
            NOTHING,
            "there"),
        Arguments.of("@ConditionalOnExpression(\"x\")", Programs.profiles(), NOTHING, "open"),
        Arguments.of("@ConditionalOnClass(X.class)", Programs.profiles(), NOTHING, "there"));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("conditions")
  void decideAsSpringDoes(
      String annotation, Profiles profiles, Map<String, String> settings, String expected) {
    String source =
        annotation
            + " class C { @Bean SecurityFilterChain c(HttpSecurity h) { return h.build(); } }";
    Program program =
        Programs.read(root, Map.of("C.java", source)).in(profiles, Programs.settings(settings));
    Optional<SecurityChain> chain = program.chains().stream().findFirst();
    String seen = chain.isEmpty() ? "gone" : chain.get().condition().isPresent() ? "open" : "there";
    assertThat(seen).isEqualTo(expected);
  }
}
