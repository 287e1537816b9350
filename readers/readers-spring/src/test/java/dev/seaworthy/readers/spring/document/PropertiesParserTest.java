package dev.seaworthy.readers.spring.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertiesParserTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          a=1                | a=1@1:3
          a = 1              | a=1@1:5
          a: 1               | a=1@1:4
          a 1                | a=1@1:3
          "  a=1  "          | "a=1  @1:5"
          a=                 | a=@1:3
          a                  | a=@1:2
          a\\=b=c            | a=b=c@1:6
          a=\\u0041\\t\\q    | "a=A\tq@1:3"
          list[]=x,y\\,z     | list[0]=x@1:8 list[1]=y,z@1:10
          !note              | ""
          "   #note"         | ""
          a=b#c              | a=b#c@1:3
          """)
  void oneLine(String line, String expected) {
    assertThat(shown(line.replace("\\t\\q", "\\t\\q"))).isEqualTo(expected);
  }

  @Test
  void aValueContinuesAfterABackslashAtTheEndOfTheLine() {
    assertThat(shown("a=1,\\\r\n   2,\\\n\t3\rb=4")).isEqualTo("a=1,2,3@1:3 b=4@4:3");
  }

  @Test
  void aCommentOfThreeDashesStartsADocument() {
    Parsed parsed = parse("a=1\n#---\nb=2\n!---  \nc=3\n");

    assertThat(parsed.documents()).extracting(Document::number).containsExactly(0, 1, 2);
    assertThat(parsed.documents().get(2).exactly("c")).isPresent();
  }

  @Test
  void aCommentRightAfterASeparatorJoinsTheDocuments() {
    assertThat(parse("a=1\n#---\n# more\nb=2").documents()).hasSize(1);
    assertThat(parse("a=1\n# more\n#---\nb=2").documents()).hasSize(1);
    assertThat(parse("a=1\n ! more\n#---\nb=2").documents()).hasSize(2);
  }

  @Test
  void beforeBoot24AFileIsOneDocument() {
    Parsed parsed =
        ConfigurationFile.parse("a.properties", "a=1\n#---\nb=2", new Dialect(false, false));

    assertThat(parsed.documents()).hasSize(1);
  }

  @Test
  void charactersBeyondAsciiArriveAsBootReadsTheirBytes() {
    Parsed parsed =
        ConfigurationFile.parse(
            "a.properties", "a=\u00e9\\u00e9\uD83D\uDE00x", new Dialect(true, true));

    assertThat(parsed.documents().get(0).exactly("a"))
        .hasValueSatisfying(
            entry -> {
              assertThat(entry.text()).isEqualTo("\u00c3\u00a9\u00e9\u00f0\u009f\u0098\u0080x");
              assertThat(entry.raw()).isEqualTo("\u00e9\\u00e9\uD83D\uDE00x");
            });
  }

  @Test
  void aBrokenUnicodeEscapeIsSaidWithItsPlace() {
    assertThat(parse("ok=1\nname=C:\\users\nlast=2").troubles())
        .containsExactly(
            new Trouble(
                Trouble.Severity.CANNOT_START,
                new Place("a.properties", 2, 9),
                "\\u is not followed by four hexadecimal digits, and Spring Boot refuses the file",
                "write the backslash twice, or four digits after the u"));
    assertThat(shown("ok=1\nname=C:\\users\nlast=2")).contains("last=2@3:6");
  }

  @Test
  void columnsCountCodePoints() {
    assertThat(shown("\uD83D\uDE00=x")).isEqualTo("\uD83D\uDE00=x@1:3");
  }

  private static Parsed parse(String text) {
    return ConfigurationFile.parse("a.properties", text, Dialect.CURRENT);
  }

  private static String shown(String text) {
    List<String> shown =
        parse(text).documents().stream()
            .flatMap(document -> document.entries().stream())
            .map(
                entry ->
                    entry.name()
                        + "="
                        + entry.text()
                        + "@"
                        + entry.place().line()
                        + ":"
                        + entry.place().column())
            .toList();
    return String.join(" ", shown);
  }
}
