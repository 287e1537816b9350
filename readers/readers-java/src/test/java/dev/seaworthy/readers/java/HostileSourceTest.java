package dev.seaworthy.readers.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.program.Program;
import dev.seaworthy.readers.spring.program.ReadProgram;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that were written to hurt end in less knowledge, never in a failure. */
class HostileSourceTest {
  private static final String CONFIG =
      """
      @Configuration class Config {
        static final String[] OPEN = {"/a", "/b"};
        @Bean @Order(1) SecurityFilterChain chain(HttpSecurity http) throws Exception {
          http.csrf(c -> c.disable()).authorizeHttpRequests(a -> a
              .requestMatchers(OPEN).permitAll().anyRequest().authenticated());
          return http.build();
        }
        @Value("${jwt.secret:changeme}") String secret;
      }
      """;

  @TempDir private Path root;

  @Test
  void bracketsThatNeverEnd() {
    read("HttpSecurity " + "(".repeat(300_000));
    read("HttpSecurity class A { void b() { " + "a.b(".repeat(100_000));
    read("HttpSecurity class A { int b = " + "(x)->".repeat(100_000));
  }

  @Test
  void typesInsideOfTypes() {
    read("HttpSecurity " + "class A { ".repeat(100_000));
  }

  @Test
  void aChainOfCallsWithoutEnd() {
    read(CONFIG.replace("return http.build();", "return http" + ".and()".repeat(100_000) + ";"));
  }

  @Test
  void generics() {
    read("HttpSecurity class A { " + "List<".repeat(100_000) + " a; }");
    read("HttpSecurity class A { Object a = " + "b<".repeat(100_000) + "; }");
  }

  @Test
  void constantsThatNameThemselves() {
    read(
        CONFIG.replace(
            "{\"/a\", \"/b\"}", "{A, A}; static final String[] A = {OPEN, OPEN, OPEN, A, A}"));
  }

  @Test
  void methodsThatCallThemselves() {
    read(
        CONFIG.replace("return http.build();", "more(http); return http.build();")
            + "class More {} ");
    read(
        CONFIG.replace(
            "@Value",
            "void chain(HttpSecurity http, int x) { chain(http, 1); chain(http, 2); } @Value"));
  }

  @Test
  void wordsThatAreLookedForWithoutEnd() {
    read("Key".repeat(500_000));
    read("@Value(\"${".repeat(200_000));
    read("TokenKey" + " ".repeat(1_000_000) + "= \"x\"");
  }

  @Test
  void textsAndCommentsThatNeverEnd() {
    read("HttpSecurity class A { String a = \"\"\" " + "x".repeat(1_000_000));
    read("HttpSecurity /* " + "*".repeat(1_000_000));
    read("HttpSecurity class A { String a = \"" + "\\u".repeat(200_000));
    read("HttpSecurity class A { char a = '" + "\\".repeat(200_000));
  }

  @Test
  void everyPrefixOfAConfigurationIsRead() {
    for (int i = 0; i < CONFIG.length(); i++) {
      assertThat(read(CONFIG.substring(0, i)).toString()).doesNotContain("changeme");
    }
  }

  @Test
  void aConfigurationWithCharactersPutInAtRandomIsRead() {
    Random random = new Random(20_261_126);
    String noise = "(){}[]<>\"'@.,;:=-+*/\\ \n";
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder(CONFIG);
      for (int j = 0; j <= random.nextInt(4); j++) {
        text.insert(random.nextInt(text.length()), noise.charAt(random.nextInt(noise.length())));
      }
      read(text.toString());
    }
  }

  @Test
  void moreThanTwoMebibytesAreRefusedAndSaid() {
    ReadProgram program =
        Programs.read(root, Map.of("Large.java", "// " + "x".repeat((2 << 20) + 1)));
    assertThat(program.troubles()).hasSize(1);
  }

  private Program read(String source) {
    ReadProgram program = Programs.read(root, Map.of("Hostile.java", source));
    return program.in(Programs.profiles(), Settings.none(Settings.Naming.RELAXED));
  }
}
