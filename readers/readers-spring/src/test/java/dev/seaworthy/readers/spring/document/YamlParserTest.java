package dev.seaworthy.readers.spring.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.seaworthy.engine.deployment.Trouble;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlParserTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          p: 123456        | p=123456
          p: 0123          | p=83
          p: 1e5           | p=100000.0
          p: yes           | p=true
          p: 2020-01-02    | p=2020-01-02
          p: @project.x@   | p=@project.x@
          p: '@a@b'        | p=@a@b
          8080: x          | [8080]=x
          p: {}            | p=
          p: [a, {b: c}]   | p[0]=a p[1].b=c
          p: ENC(abc)      | p=ENC(abc)
          """)
  void aValueIsWhatBootPrints(String yaml, String expected) {
    assertThat(shown(parse(yaml))).isEqualTo(expected);
  }

  @Test
  void aKeyThatStandsTwiceIsRefusedAndReadOn() {
    Parsed parsed = parse("a: 1\nb:\n  c: 2\n  c: 3\n");

    assertThat(parsed.troubles())
        .extracting(Trouble::severity, each -> each.place().line())
        .containsExactly(org.assertj.core.api.Assertions.tuple(Trouble.Severity.CANNOT_START, 4));
    assertThat(shown(parsed)).isEqualTo("a=1 b.c=3");
  }

  @Test
  void aTabIsNamedAsWhatItIs() {
    assertThat(parse("a:\n\tb: 1\n").troubles())
        .singleElement()
        .satisfies(
            trouble -> {
              assertThat(trouble.place()).hasToString("a.yml:2:1");
              assertThat(trouble.mend()).isEqualTo("indent with blanks instead of tabs");
            });
  }

  @Test
  void whatFollowsABrokenDocumentIsReadWithItsOwnLines() {
    Parsed parsed = parse("a: 1\r\n---\r\nb: [\r\n---\r\nc: 3\r\n");

    assertThat(shown(parsed)).isEqualTo("a=1 c=3");
    assertThat(parsed.documents().get(1).entries().get(0).place().line()).isEqualTo(5);
    assertThat(parsed.troubles()).hasSize(1);
  }

  @Test
  void aTagThatWouldMakeAnObjectMakesNone() {
    assertThat(parse("a: !!javax.script.ScriptEngineManager [x]\n").troubles()).hasSize(1);
    assertThat(parse("b: !custom 1\n").troubles())
        .extracting(Trouble::severity)
        .containsExactly(Trouble.Severity.CANNOT_START);
  }

  @Test
  void aTagThatIsNoneEndsInATrouble() {
    assertThat(parse("a: !%20 1\n").troubles()).hasSize(1);
    assertThat(parse("!%b/bb").troubles()).hasSize(1);
  }

  @Test
  void aliasesOfAliasesEndInATrouble() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 25; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertTimeoutPreemptively(SOON, () -> assertThat(parse(bomb.toString()).troubles()).hasSize(1));
  }

  @Test
  void manyAliasesEndInATrouble() {
    String text = "a: &a [x]\n" + "b: [" + "*a, ".repeat(60) + "*a]\n";

    assertThat(parse(text).troubles()).singleElement().asString().contains("aliases");
  }

  @Test
  void deepNestingEndsInATrouble() {
    assertTimeoutPreemptively(
        SOON,
        () -> {
          assertThat(parse("a: " + "[".repeat(100_000)).troubles()).hasSize(1);
          assertThat(parse("a: " + "{a: ".repeat(5_000)).troubles()).hasSize(1);
        });
  }

  @Test
  void aMapThatHoldsItselfEndsInATrouble() {
    assertThat(parse("a: &a\n  b: *a\n").troubles()).hasSize(1);
  }

  @Test
  void thousandsOfDocumentsEndInATrouble() {
    assertTimeoutPreemptively(
        SOON, () -> assertThat(parse("a: 1\n---\n".repeat(20_000)).troubles()).hasSize(1));
    assertTimeoutPreemptively(
        SOON, () -> assertThat(parse("a: [\n---\n".repeat(20_000)).troubles()).hasSize(20));
  }

  @Test
  void aHugeScalarIsReadAndAnAbsurdOneRefused() {
    String line = "x".repeat(1 << 17);
    assertTimeoutPreemptively(
        SOON,
        () -> {
          assertThat(parse(("a: '" + line + "'\n---\n").repeat(30)).troubles()).isEmpty();
          assertThat(parse("b: 1\na: '" + "x".repeat(4 << 20) + "'").troubles())
              .singleElement()
              .satisfies(trouble -> assertThat(trouble.place()).hasToString("a.yml:2"));
        });
  }

  @Test
  void aControlCharacterIsSaidWithItsLine() {
    assertThat(parse("a: 1\nb: \u0007\n").troubles())
        .singleElement()
        .satisfies(trouble -> assertThat(trouble.place().line()).isEqualTo(2));
  }

  @Test
  void emptyDocumentsHoldNothing() {
    assertThat(parse("---\n---\n# note\n---\n~\n").documents()).isEmpty();
    assertThat(parse("").documents()).isEmpty();
  }

  @Test
  void aMergeKeyWithoutAMapIsRefused() {
    assertThat(parse("a:\n  <<: text\n").troubles())
        .extracting(Trouble::severity)
        .containsExactly(Trouble.Severity.CANNOT_START);
  }

  private static Parsed parse(String text) {
    return ConfigurationFile.parse("a.yml", text, Dialect.CURRENT);
  }

  private static String shown(Parsed parsed) {
    List<String> shown =
        parsed.documents().stream()
            .flatMap(document -> document.entries().stream())
            .filter(entry -> document(parsed, entry))
            .map(entry -> entry.name() + "=" + entry.text())
            .toList();
    return String.join(" ", shown);
  }

  private static boolean document(Parsed parsed, Entry entry) {
    return parsed.documents().stream()
        .anyMatch(document -> document.exactly(entry.name()).filter(entry::equals).isPresent());
  }
}
